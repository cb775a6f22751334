package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.PauseLimit;
import org.varianteffect.annotation.backfill.options.ServerLoad;
import org.varianteffect.annotation.testing.TestDatabase;

class LoadGaugeTest {
  @Test
  void theLagIsThatOfTheSlowestStandbyAndNoneWithoutOne() {
    try (TestDatabase database = TestDatabase.empty();
        Handle handle = open(database)) {
      assertThat(lag(handle)).isZero();
      standInForReplication(handle);
      assertThat(lag(handle)).isZero();
      standby(handle, "'00:00:01.5'", "pg_current_wal_lsn()");
      standby(handle, "'00:01:10'", "pg_current_wal_lsn()");
      assertThat(lag(handle)).isEqualTo(70_000);
    }
  }

  @Test
  void aStandbyThatNamesNoLagIsJudgedByTheWalThatItLacks() {
    try (TestDatabase database = TestDatabase.empty();
        Handle handle = open(database)) {
      standInForReplication(handle);
      standby(handle, "NULL", "pg_current_wal_lsn()");
      assertThat(lag(handle)).as("caught up").isZero();
      standby(handle, "NULL", "NULL");
      assertThat(lag(handle)).as("receives only").isZero();
      standby(handle, "NULL", "'0/0'");
      assertThat(lag(handle)).as("far behind").isEqualTo(ServerLoad.UNKNOWN);
    }
  }

  @Test
  void sessionsAtWorkAreCountedButForThoseOfABackfill() throws Exception {
    try (TestDatabase database = TestDatabase.empty();
        Handle handle = open(database);
        Connection other = database.connect();
        Connection ours = database.connect();
        Statement setting = ours.createStatement()) {
      setting.execute("SET application_name = 'annotations backfill'");
      long before = sessions(handle);
      Thread ourWork = working(ours);
      Thread othersWork = working(other);
      awaitWork(database, 2);

      assertThat(sessions(handle)).isEqualTo(before + 1);

      othersWork.join();
      ourWork.join();
    }
  }

  @Test
  void aRoleThatDoesNotSeeTheOthersIsRefused() {
    try (TestDatabase database = TestDatabase.empty();
        Handle handle = open(database)) {
      BackfillOptions options =
          BackfillOptions.defaults().withPauseWhen(List.of(PauseLimit.parse("active-sessions=5")));
      LoadGauge.requireSight(handle, options);
      handle.execute("CREATE ROLE blinkered");
      handle.execute("SET ROLE blinkered");

      assertThatThrownBy(() -> LoadGauge.requireSight(handle, options))
          .isInstanceOf(BackfillRefused.class)
          .hasMessage(
              "the role cannot see what others do on the server, so that --pause-when would never pause: grant it pg_monitor, or leave --pause-when out");
      LoadGauge.requireSight(handle, BackfillOptions.defaults());

      handle.execute("RESET ROLE");
      handle.execute("DROP ROLE blinkered");
    }
  }

  private static Handle open(TestDatabase database) {
    Handle handle = Jdbi.open(database.dataSource());
    handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return handle;
  }

  /** A temporary table hides the view of the same name. */
  private static void standInForReplication(Handle handle) {
    handle.execute(
        "CREATE TEMP TABLE pg_stat_replication (replay_lag interval, replay_lsn pg_lsn)");
  }

  private static void standby(Handle handle, String lag, String lsn) {
    handle.execute("INSERT INTO pg_temp.pg_stat_replication VALUES (" + lag + ", " + lsn + ")");
  }

  private static long lag(Handle handle) {
    return LoadGauge.OF_THE_SERVER.read(handle, ServerLoad.REPLICATION_LAG);
  }

  private static long sessions(Handle handle) {
    return LoadGauge.OF_THE_SERVER.read(handle, ServerLoad.ACTIVE_SESSIONS);
  }

  private static Thread working(Connection connection) {
    Thread thread =
        new Thread(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_sleep(2)");
              } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    return thread;
  }

  private static void awaitWork(TestDatabase database, int sessions) throws InterruptedException {
    while (database.value(
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(2)' AND state = 'active' AND datname = current_database()",
            Long.class)
        < sessions) {
      Thread.sleep(20);
    }
  }
}
