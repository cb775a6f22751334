package org.varianteffect.annotation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** What an operator of the backfill asks for, and is told. */
class BackfillCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aDryRunSaysWhatARunWouldWriteAndIsNoRun() throws Exception {
    try (TestDatabase database = expanded()) {
      CommandRun dry = done(database, "backfill", "--dry-run");
      assertThat(dry.out())
          .contains("rows that a run would write:")
          .contains("anomalies:")
          .contains("conservation: all ")
          .contains("dry run took:");
      assertThat(done(database, "status").out()).doesNotContain("backfill  run");
      JsonNode wouldBe = json(done(database, "backfill", "--dry-run", "--json"));
      assertThat(wouldBe.path("dryRun").asBoolean()).isTrue();
      assertThat(wouldBe.has("run")).isFalse();

      JsonNode is = json(done(database, "backfill", "--json"));

      for (String figures : new String[] {"rowsWritten", "anomalies", "anomaliesByScoreSet"}) {
        assertThat(wouldBe.path(figures)).isEqualTo(is.path(figures)).isNotEmpty();
      }
      assertThat(json(done(database, "backfill", "--dry-run", "--json")).path("rowsWritten"))
          .isEmpty();
    }
  }

  @Test
  void aRunPausesOnlyWhileALimitIsExceeded() {
    try (TestDatabase database = expanded()) {
      CommandRun run =
          done(
              database,
              "backfill",
              "--pause-when",
              "replication-lag=30s",
              "--pause-when",
              "active-sessions=1000");
      assertThat(run.err()).doesNotContain("pausing");
    }
  }

  private static TestDatabase expanded() {
    TestDatabase database = TestDatabase.empty();
    done(database, "generate", "--variants", "300", "--anomalies", "0.3");
    done(database, "expand");
    return database;
  }

  private static CommandRun done(TestDatabase database, String... arguments) {
    CommandRun run = CommandRun.on(database, arguments);
    assertThat(run.exitCode()).as(String.join(" ", arguments) + ": " + run.err()).isZero();
    return run;
  }

  private static JsonNode json(CommandRun run) throws Exception {
    return JSON.readTree(run.out());
  }
}
