package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.testing.TestDatabase;

/** A machine whose locale writes numbers in digits that are not those of ASCII. */
class OtherDigitsTest {

  private final Locale before = Locale.getDefault();
  private final TestDatabase database = ServedDatabase.create();

  @BeforeEach
  void writeArabicDigits() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
  }

  @AfterEach
  void writeDigitsAsBefore() {
    Locale.setDefault(before);
    database.close();
  }

  @Test
  void aServerAnswersAsEverywhere() throws Exception {
    try (ServerUnderTest server = ServerUnderTest.on(database)) {
      assertThat(server.address()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
      assertThat(server.client().get("/health/ready").status()).isEqualTo(200);
      assertThat(server.client().get("/api/v1/variants/urn:mavedb:00000001-a-1%231").text())
          .contains("urn:mavedb:00000001-a-1#1");
      String data = "/api/v1/score-sets/urn:mavedb:00000001-a-1/variants/data";
      assertThat(server.client().get(data + "?namespaces=scores,gnomad&limit=1").text())
          .endsWith("#1,c.1A>G,NA,p.Met1Val,0.10,0.125,v4.1\r\n");
      assertThat(server.client().get(data + "?limit=0").json().path("detail").asText())
          .startsWith("limit is '0': give a number from 1 to ");
    }
  }

  @Test
  void aCommandNamesAPortAsOthersUnderstandIt() {
    assertThat(CommandRun.on(database, "status").out().lines().findFirst().orElseThrow())
        .matches("database  \\S+ at \\S+:[0-9]+");
  }
}
