package org.varianteffect.annotation.app.command.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.phase.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** A generator that was stopped midway leaves empty tables, which nobody is to take for data. */
class UnfinishedGenerationTest {
  private static final String REASON =
      "annotations generate has not finished here: unless it is still at it, drop the database and generate into a new one";

  private final TestDatabase database = TestDatabase.empty();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatComesNextSaysSo() {
    assertThatThrownBy(() -> generateUntil("mapped_variants")).isInstanceOf(SQLException.class);
    assertThat(database.value("SELECT count(*) FROM variants", Long.class)).isZero();

    for (String command : new String[] {"generate --variants 50", "expand"}) {
      CommandRun run = CommandRun.on(database, command.split(" "));
      assertThat(run.err()).isEqualTo("error: " + REASON + "; nothing was changed\n");
      assertThat(run.exitCode()).isEqualTo(3);
    }
    CommandRun status = CommandRun.on(database, "status");
    assertThat(status.out()).contains("reached   nothing yet").contains("blocked   " + REASON);
    assertThat(status.exitCode()).isZero();
  }

  @Test
  void oneThatHasFinishedLeavesNoMark() {
    CommandRun.on(database, "generate", "--variants", "50");

    assertThat(CommandRun.on(database, "status").out()).contains("next      annotations expand");
  }

  private void generateUntil(String stop) throws Exception {
    OldDatabase.create(
        database.dataSource(),
        ClinvarShape.COPIED,
        GeneratorOptions.of(50, 1),
        table -> {
          if (table.equals(stop)) {
            database.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
          }
        });
  }
}
