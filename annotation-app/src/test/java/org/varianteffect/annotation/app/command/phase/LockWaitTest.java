package org.varianteffect.annotation.app.command.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.command.GeneratedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

/** A phase that somebody keeps waiting. */
class LockWaitTest {

  private static final String FINISHED_RUN =
      "INSERT INTO annotation_backfill.runs (status, parameters, started_at, finished_at) VALUES ('finished', '{}', now(), now())";

  private static final int LONGER_THAN_A_TRY_SECONDS = 3;

  @Test
  void itSaysOnStandardErrorForWhatItWaitsAndHowOftenItHasTried() throws Exception {
    try (TestDatabase database = GeneratedDatabase.expanded(100, 0);
        Connection writer = database.connect();
        Statement statement = writer.createStatement()) {
      database.execute(FINISHED_RUN);
      writer.setAutoCommit(false);
      statement.execute("DELETE FROM variant_translations WHERE false");

      CompletableFuture<CommandRun> cutover =
          CompletableFuture.supplyAsync(() -> CommandRun.on(database, "cutover"));
      database.awaitLockWait();
      TimeUnit.SECONDS.sleep(LONGER_THAN_A_TRY_SECONDS);
      writer.rollback();

      CommandRun run = cutover.get(1, TimeUnit.MINUTES);
      assertThat(run.exitCode()).isZero();
      assertThat(run.err())
          .startsWith("waiting for a lock (CREATE TRIGGER annotation_freeze ")
          .contains(": try 2 of 20 in ");
    }
  }
}
