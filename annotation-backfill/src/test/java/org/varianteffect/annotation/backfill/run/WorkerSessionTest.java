package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.testing.TestDatabase;

class WorkerSessionTest {
  @Test
  void aConnectionOfAPoolIsGivenBackAsItWasGot() throws SQLException {
    try (TestDatabase database = TestDatabase.empty();
        Connection pooled = database.connect()) {
      PGConnection driver = pooled.unwrap(PGConnection.class);
      int before = driver.getPrepareThreshold();
      WorkerSession session =
          new WorkerSession(
              Sql.on(() -> leftOpen(pooled), UnaryOperator.identity()),
              BackfillOptions.defaults(),
              new OwnTransactions());

      session.handle();
      assertThat(driver.getPrepareThreshold()).isZero();
      session.close();

      assertThat(driver.getPrepareThreshold()).isEqualTo(before);
      assertThat(pooled.isClosed()).isFalse();
    }
  }

  @Test
  void whatAPoolHasSetIsSetAfterwardsToo() throws SQLException {
    try (TestDatabase database = TestDatabase.empty();
        Connection pooled = database.connect();
        Statement statement = pooled.createStatement()) {
      statement.execute(
          """
          SET application_name = 'the host'; SET search_path = "its own", public; SET statement_timeout = '77s';
          SET TIME ZONE 'Asia/Kathmandu'; SET work_mem = '5MB'; SET idle_session_timeout = '88s'
          """);
      Jdbi jdbi = Sql.on(() -> leftOpen(pooled), UnaryOperator.identity());
      String before = settings(statement);
      WorkerSession session =
          new WorkerSession(jdbi, BackfillOptions.defaults(), new OwnTransactions());

      session.handle();
      session.callItself(WorkerSession.PAUSED);
      assertThat(settings(statement)).isNotEqualTo(before);
      session.close();
      RunLock.toDrive(jdbi).close();

      assertThat(settings(statement)).isEqualTo(before).contains("the host", "its own", "77s");
    }
  }

  /** Of a session, all that anybody may set. */
  private static String settings(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT string_agg(name || ' = ' || current_setting(name), chr(10) ORDER BY name)"
                + " FROM pg_settings WHERE context = 'user'")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void aTransactionHasNoLimitButThoseOfItsStatements() {
    try (TestDatabase database = TestDatabase.empty()) {
      database.limit("transaction_timeout", "600ms");
      WorkerSession session =
          new WorkerSession(
              Sql.on(database.dataSource()), BackfillOptions.defaults(), new OwnTransactions());

      session.handle().useTransaction(chunk -> chunk.execute("SELECT pg_sleep(0.8)"));

      assertThat(session.handle().isClosed()).isFalse();
      session.close();
    }
  }

  @Test
  void aBackslashIsOneWhateverTheRoleSays() {
    try (TestDatabase database = TestDatabase.empty()) {
      PGSimpleDataSource earlier = (PGSimpleDataSource) database.dataSource();
      earlier.setOptions("-c standard_conforming_strings=off");

      Jdbi jdbi = Sql.on(earlier::getConnection, UnaryOperator.identity());

      boolean matches =
          jdbi.withHandle(
              handle -> handle.select("SELECT 'axb' ~ 'a\\.b'").mapTo(Boolean.class).one());

      assertThat(matches).isFalse();
    }
  }

  @Test
  void aStatementSeesWhatWasCommittedBeforeItWhateverTheRoleSays() {
    try (TestDatabase database = TestDatabase.empty()) {
      PGSimpleDataSource repeatable = (PGSimpleDataSource) database.dataSource();
      repeatable.setOptions("-c default_transaction_isolation=repeatable\\ read");

      Jdbi jdbi = Sql.on(repeatable);

      String isolation =
          jdbi.inTransaction(
              handle -> handle.select("SHOW transaction_isolation").mapTo(String.class).one());
      assertThat(isolation).isEqualTo("read committed");
    }
  }

  private static Connection leftOpen(Connection pooled) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(pooled, arguments));
  }
}
