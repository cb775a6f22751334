package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.testing.TestDatabase;

/** Whose Liquibase's lock is, and what becomes of it. */
@Timeout(120)
class LiquibaseLockTest {

  private static final String HOLDER = "SELECT lockedby FROM databasechangeloglock WHERE locked";

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

      database.execute(KILL_WHO_WAITS);
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
}
