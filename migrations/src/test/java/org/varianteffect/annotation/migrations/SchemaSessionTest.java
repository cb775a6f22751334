package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** What is left of a session when its connection goes back to a pool. */
class SchemaSessionTest {

  /** The note of what a session has read itself, by which it ends, fails. */
  private static final String REFUSE_NOTES =
      """
      CREATE FUNCTION refuse_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room for notes'; END $$;
      CREATE TRIGGER refuse_note BEFORE INSERT ON annotation_backfill.reads_of_old_tables
        FOR EACH ROW EXECUTE FUNCTION refuse_note()
      """;

  private static final String TAKE_NOTES_AGAIN =
      "DROP TRIGGER refuse_note ON annotation_backfill.reads_of_old_tables";

  private static final String SETTINGS =
      """
      SELECT concat_ws(' ',
        current_setting('search_path'), current_setting('lock_timeout'), current_setting('statement_timeout'),
        current_setting('idle_session_timeout'), current_setting('standard_conforming_strings'),
        current_setting('default_transaction_isolation'), current_setting('annotations.freeze', true))
      """;

  private static final String LOCKS =
      "SELECT count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()";

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aPhaseIsDoneAndItsConnectionAsItWasThoughItsReadsCannotBeNoted() throws SQLException {
    database.execute(REFUSE_NOTES);
    try (Connection connection = connectWithSettings()) {
      String before = value(connection, SETTINGS);

      assertThatCode(() -> pooled(connection).cutover(Freeze.ALL)).doesNotThrowAnyException();

      assertThat(value(connection, SETTINGS)).isEqualTo(before);
      assertThat(value(connection, LOCKS)).isEqualTo("0");
    }
  }

  @Test
  void readsThatCouldNotBeNotedCountAsReadByOthers() {
    Migrations migrations = new Migrations(database.dataSource());
    database.execute("DELETE FROM annotation_backfill.reads_of_old_tables");
    migrations.state();
    database.execute(REFUSE_NOTES);
    List<String> notes = new ArrayList<>();
    new Migrations(database.dataSource(), notes::add).state();
    database.execute(TAKE_NOTES_AGAIN);

    assertThat(migrations.state().oldTableReads())
        .hasSize(4)
        .allSatisfy(reads -> assertThat(reads.readAt()).isPresent());
    assertThat(notes)
        .containsExactly(
            "what this command has read of the old tables could not be noted, and counts as read by others: contract --quiet-days waits for as long again: no room for notes");
  }

  @Test
  void whyASessionCannotBeginIsSaidThoughItsEndFailsToo() throws SQLException {
    database.execute(REFUSE_NOTES);
    try (SchemaSession other =
            SchemaSession.open(database.dataSource(), MigrationListener.silent());
        Connection connection = connectWithSettings()) {
      String before = value(connection, SETTINGS);

      assertThatThrownBy(() -> pooled(connection).expand())
          .hasMessageStartingWith("another migration is running");

      assertThat(other.state().isExpanded()).isTrue();
      assertThat(value(connection, SETTINGS)).isEqualTo(before);
      assertThat(value(connection, LOCKS)).isEqualTo("0");
    }
  }

  @Test
  void noLockIsLeftWhenTheFunctionsThatWouldReleaseItAreGone() throws SQLException {
    try (TestDatabase old =
            TestDatabase.copyOf(
                "migrations old COPIED",
                dataSource -> new Migrations(dataSource).baseline(ClinvarShape.COPIED));
        Connection connection = old.connect()) {
      Migrations migrations = pooled(connection);
      migrations.expand();

      migrations.rollback(Phase.EXPAND);

      assertThat(value(connection, LOCKS)).isEqualTo("0");
    }
  }

  @Test
  void noLockIsLeftOfReadsWhoseWorkFailed() throws SQLException {
    try (Connection connection = database.connect()) {
      assertThatThrownBy(
              () ->
                  OwnReads.during(
                      new OneConnection(connection),
                      () -> {
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");

      assertThat(value(connection, LOCKS)).isEqualTo("0");
    }
  }

  @Test
  void aConnectionThatCannotBeHandedBackAsItWasIsEndedAndThePhaseIsDone() throws SQLException {
    try (Connection connection = connectWithSettings()) {
      Connection stubborn = thatKeepsTwoSeconds(connection);

      assertThatCode(() -> pooled(stubborn).cutover(Freeze.ALL)).doesNotThrowAnyException();

      assertThat(connection.isClosed()).isTrue();
    }
    assertThatCode(() -> new Migrations(database.dataSource()).expand()).doesNotThrowAnyException();
  }

  private static Migrations pooled(Connection connection) {
    return new Migrations(new OneConnection(connection));
  }

  private Connection connectWithSettings() throws SQLException {
    Connection connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SET lock_timeout = '7s';
          SET statement_timeout = '11min';
          SET idle_session_timeout = '13min';
          SET default_transaction_isolation = 'repeatable read'
          """);
    }
    return connection;
  }

  /** Once it has waited for two seconds at most, it does not change that any more. */
  private static Connection thatKeepsTwoSeconds(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")
                  && arguments[0].toString().contains("set_config")
                  && value(connection, "SHOW lock_timeout").equals("2s")
                  && value(connection, LOCKS).equals("0")) {
                throw new SQLException("settings are not to be changed");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
