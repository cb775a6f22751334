package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import liquibase.database.DatabaseFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.testing.TestDatabase;

/** Whose Liquibase's lock is, and what becomes of it. */
@Timeout(120)
class LiquibaseLockTest {

  private static final String HOLDER = "SELECT lockedby FROM databasechangeloglock WHERE locked";

  private static final String RELEASE =
      "UPDATE public.databasechangeloglock SET locked = false, lockgranted = NULL, lockedby = NULL";

  private static final String KILL_WHO_WAITS =
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'
      """;

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private final Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aLockThatAKilledSecondTryHasLeftIsTakenOver() throws Exception {
    CompletableFuture<String> secondTry = new CompletableFuture<>();
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM variant_translations");
      CompletableFuture<Void> contract =
          CompletableFuture.runAsync(
              () -> new Migrations(database.dataSource(), secondTry::complete).contract());
      assertThat(secondTry.get(1, TimeUnit.MINUTES)).contains("try 2 of 20");
      database.awaitLockWait();

      assertThat(database.value(HOLDER, String.class)).isEqualTo("annotation-migrations");

      killUntilDone(contract);
      assertThatThrownBy(() -> contract.get(1, TimeUnit.MINUTES))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("terminating connection");
      reader.rollback();
    }
    assertThat(database.rows(HOLDER)).hasSize(1);

    migrations.contract();

    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    assertThat(database.rows(HOLDER)).isEmpty();
  }

  /**
   * Each try waits two seconds, and is looked for in between: one that has just given up cannot be
   * killed.
   */
  private void killUntilDone(CompletableFuture<Void> contract) throws InterruptedException {
    for (int i = 0; i < 500 && !contract.isDone(); i++) {
      database.execute(KILL_WHO_WAITS);
      Thread.sleep(50);
    }
  }

  @Test
  void whoWaitsForAnotherLiquibaseIsToldAndStandardOutputIsLeftAlone() {
    anotherLiquibaseHoldsTheLock();
    List<String> notes = new ArrayList<>();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);

      new Migrations(database.dataSource(), note -> releaseWhenTold(note, notes)).contract();
    } finally {
      System.setOut(out);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(notes)
        .containsExactly(
            "waiting up to 60 s for the lock of Liquibase, which is held by vm (10.0.0.1) since 2026-11-28 01:02:03");
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
  }

  private void releaseWhenTold(String note, List<String> notes) {
    notes.add(note);
    database.execute(RELEASE);
  }

  @Test
  void whoWaitsForAnotherLiquibaseInVainLearnsHowToReleaseItsLock() throws SQLException {
    anotherLiquibaseHoldsTheLock();
    try (Connection connection = database.connect()) {
      assertThatThrownBy(() -> takeLock(connection))
          .isInstanceOf(MigrationFailed.class)
          .hasMessage(
              "contract failed: the lock of Liquibase was not free within 2 s, held by vm (10.0.0.1) since 2026-11-28 01:02:03: wait until that Liquibase has ended; if none runs any more (a killed one leaves its lock), release it with `liquibase release-locks` or with "
                  + RELEASE
                  + ", and run this again");
    }

    database.execute(RELEASE);
    migrations.contract();
  }

  private static void takeLock(Connection connection) {
    QuietLiquibase.run(
        "contract",
        "contract",
        () -> {
          LockMarkingConnection marking = new LockMarkingConnection(connection);
          new LiquibaseLock(
                  marking,
                  DatabaseFactory.getInstance().findCorrectDatabaseImplementation(marking),
                  MigrationListener.silent(),
                  Duration.ofSeconds(2))
              .take();
        });
  }

  private void anotherLiquibaseHoldsTheLock() {
    database.execute(
        "UPDATE databasechangeloglock SET locked = true, lockgranted = '2026-11-28 01:02:03', lockedby = 'vm (10.0.0.1)'");
  }
}
