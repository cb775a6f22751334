package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database that its owner has given other settings than PostgreSQL's. */
class OtherSettingsTest {

  private final TestDatabase database = ServedDatabase.create();

  @BeforeEach
  void writeTwoDigitsOfFractions() {
    database.execute(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET extra_float_digits = -13',"
            + " current_database()); END $$");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void frequenciesAreAnsweredWithAllTheirDigits() throws Exception {
    try (ServerUnderTest server = ServerUnderTest.on(database)) {
      String set = "/api/v1/score-sets/urn:mavedb:00000001-a-1";
      assertThat(server.client().get(set + "/gnomad-variants").text()).contains("0.125");
      assertThat(server.client().get(set + "/variants/data?namespaces=gnomad").text())
          .contains(",0.125,");
      assertThat(server.client().get("/api/v1/mapped-variants/urn:mavedb:00000001-a-1%231").text())
          .contains("0.125");
    }
  }
}
