package org.varianteffect.annotation.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.connection.ConnectionSettings;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.connection.Databases;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.testing.TestDatabase;

class FreshDatabaseTest {

  @Test
  void isDroppedOnCtrlCAndWhatRunsInItEnds() throws Exception {
    TestEnvironment environment = new TestEnvironment();
    try (TestDatabase given = TestDatabase.empty();
        Database database = open(given, environment)) {
      FreshDatabase fresh = FreshDatabase.create(database, environment.interruption());
      CompletableFuture<Boolean> ended =
          CompletableFuture.supplyAsync(() -> isRefused(fresh))
              .whenComplete((refused, failure) -> environment.interruption().finished());
      await(given, "pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(%'", 1);

      assertThat(environment.interruption().interrupt()).isTrue();

      assertThat(ended.get(1, TimeUnit.SECONDS)).isTrue();
      await(given, "pg_database WHERE datname = '%s_grown'".formatted(given.name()), 0);
      fresh.close();
    }
  }

  @Test
  void itsConnectionsEndWithThoseOfTheOther() throws Exception {
    TestEnvironment environment = new TestEnvironment();
    try (TestDatabase given = TestDatabase.empty();
        Database database = open(given, environment);
        FreshDatabase fresh = FreshDatabase.create(database, environment.interruption())) {
      CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> isRefused(fresh));
      await(given, "pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(%'", 1);

      database.disconnect();

      assertThat(ended.get(1, TimeUnit.SECONDS)).isTrue();
      await(given, "pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(%'", 0);
    }
  }

  private static Database open(TestDatabase given, TestEnvironment environment) {
    environment.with("PGPASSWORD", given.password());
    return new Databases(environment.environment())
        .open(
            new ConnectionSettings(
                Optional.of(given.url()),
                Optional.of(given.user()),
                Optional.<Path>empty(),
                Optional.<Path>empty()));
  }

  private static boolean isRefused(FreshDatabase fresh) {
    try {
      new Statements(fresh.dataSource()).execute(List.of("SELECT pg_sleep(60)"));
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private static void await(TestDatabase database, String what, long expected)
      throws InterruptedException {
    String count = "SELECT count(*) FROM " + what;
    for (int i = 0; i < 200 && database.value(count, Long.class) != expected; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(database.value(count, Long.class)).isEqualTo(expected);
  }
}
