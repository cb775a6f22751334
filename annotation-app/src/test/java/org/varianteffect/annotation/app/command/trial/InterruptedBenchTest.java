package org.varianteffect.annotation.app.command.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.testing.TestDatabase;

/** Ctrl-C while the bench works: of what it does nothing is kept, so that it can end at once. */
class InterruptedBenchTest {
  private static final int SECONDS_TO_END = 2;

  private final TestDatabase database = TestDatabase.empty();
  private final TestEnvironment environment =
      new TestEnvironment().with("PGPASSWORD", database.password());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theStatementThatGoesOnAndOnEndsAtOnce() throws Exception {
    CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(this::bench);
    try (Connection locking = database.connect()) {
      locking.setAutoCommit(false);
      lockOnceItIsThere(locking, "annotation_bench.alleles");
      database.awaitLockWait();
      interrupt(exitCode);
      assertThat(database.lockWaits()).isZero();
    }
  }

  @Test
  void betweenTheShortStatementsOfReadersItEndsAtOnceTooAndTakesNothingBackFirst()
      throws Exception {
    CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(this::bench);
    for (int i = 0; i < 2400 && !environment.err().contains("measuring reader L2"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    interrupt(exitCode);
    assertThat(CommandRun.on(database, "status").out()).contains("reached   cutover");
  }

  private void interrupt(CompletableFuture<Integer> exitCode) throws Exception {
    new Thread(environment.interruption()::interrupt).start();
    assertThat(exitCode.get(SECONDS_TO_END, TimeUnit.SECONDS)).isEqualTo(130);
    assertThat(environment.err())
        .endsWith("interrupted: the bench was stopped before its end: run it again\n");
    assertThat(environment.out()).isEmpty();
  }

  private int bench() {
    int exitCode =
        new CommandLines(environment.environment())
            .run(
                "bench",
                "--variants",
                "20",
                "--no-growth",
                "--url",
                database.url(),
                "--user",
                database.user());
    environment.interruption().finished();
    return exitCode;
  }

  /** What the bench reads as soon as it compares rows with those that it has kept. */
  private static void lockOnceItIsThere(Connection connection, String table) throws Exception {
    for (int i = 0; ; i++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        return;
      } catch (SQLException e) {
        connection.rollback();
        if (i == 1200) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
