package org.varianteffect.annotation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.server.ServedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

/** The process, as the launcher starts it. */
class MainTest {

  /** The digits of {@code ar_EG} in a JVM that takes them from the environment. */
  private static final List<String> ARABIC_DIGITS =
      List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab");

  @Test
  void worksWhereDigitsAreNotThoseOfAscii() throws Exception {
    try (TestDatabase database = ServedDatabase.expanded()) {
      String printed = printed(database, "expand");
      assertThat(printed).contains("next: annotations backfill");
      assertThat(printed.chars().filter(Character::isDigit)).allMatch(digit -> digit <= '9');
    }
  }

  private static String printed(TestDatabase database, String command) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m");
    java.command().addAll(ARABIC_DIGITS);
    java.command()
        .addAll(
            List.of(
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                command,
                "--url",
                database.url(),
                "--user",
                database.user()));
    java.environment().put("PGPASSWORD", database.password());
    Process process = java.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
