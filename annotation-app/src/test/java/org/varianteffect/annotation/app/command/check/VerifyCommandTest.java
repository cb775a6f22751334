package org.varianteffect.annotation.app.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.command.GeneratedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

class VerifyCommandTest {

  @Test
  void endsWithOneWhileTheGateIsClosedForMoreThanACutoverThatIsToCome() {
    try (TestDatabase database = GeneratedDatabase.expanded(100, 0)) {
      assertThat(CommandRun.on(database, "backfill").exitCode()).isZero();
      CommandRun before = CommandRun.on(database, "verify");
      assertThat(before.out()).contains("gate: closed");
      assertThat(before.exitCode()).as("before the cutover").isZero();

      database.execute("CREATE VIEW somebodys AS SELECT * FROM variant_translations");
      assertThat(CommandRun.on(database, "verify").exitCode()).isEqualTo(1);

      assertThat(CommandRun.on(database, "cutover").exitCode()).isZero();
      CommandRun after = CommandRun.on(database, "verify");
      assertThat(after.out()).contains("gate: closed", "somebodys");
      assertThat(after.exitCode()).isEqualTo(1);

      database.execute("DROP VIEW somebodys");
      CommandRun open = CommandRun.on(database, "verify");
      assertThat(open.out()).contains("gate: open");
      assertThat(open.exitCode()).isZero();
    }
  }
}
