package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.varianteffect.annotation.testing.TestDatabase;

/** Who is named when a lock is not to be had. */
class LockHoldersTest {

  private static final String SINCE = "since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC";

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aContractThatGivesUpNamesThePreparedTransactionThatHoldsItsTable() throws SQLException {
    assumeThat(database.value("SHOW max_prepared_transactions", String.class)).isNotEqualTo("0");
    prepare("it's old", "UPDATE mapped_variants SET current = current");
    List<String> notes = new ArrayList<>();
    try {
      String holder =
          " \\(LOCK TABLE public\\.mapped_variants IN ACCESS EXCLUSIVE MODE\\), held by prepared transaction 'it''s old' \\(user \\w+, "
              + SINCE
              + "\\): ";

      assertThatThrownBy(() -> contractInTwoTries(notes))
          .isInstanceOf(MigrationFailed.class)
          .message()
          .matches(
              "contract failed: no lock in 2 tries within \\d+ s"
                  + holder
                  + "end it with COMMIT PREPARED 'it''s old' or ROLLBACK PREPARED 'it''s old', and run this again");
      assertThat(notes).singleElement().asString().contains("held by prepared transaction");
    } finally {
      database.execute("ROLLBACK PREPARED 'it''s old'");
    }
  }

  private void contractInTwoTries(List<String> notes) {
    try (SchemaSession session =
        SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      Connection connection = session.connection();
      new LockTimeoutRetry(
              2, Duration.ZERO, Thread::sleep, () -> 0, new LockHolders(connection)::of, notes::add)
          .run(
              () ->
                  Changelog.CONTRACT.update(
                      connection, new Contexts(), MigrationListener.silent()));
    }
  }

  private void prepare(String name, String statement) throws SQLException {
    try (Connection connection = database.connect();
        Statement work = connection.createStatement()) {
      connection.setAutoCommit(false);
      work.execute(statement);
      work.execute("PREPARE TRANSACTION '" + name.replace("'", "''") + "'");
    }
  }

  @Test
  void aReaderHoldsUpOnlyWhatKeepsReadersAway() throws SQLException {
    try (Connection reader = inTransaction("SELECT count(*) FROM variant_translations")) {
      assertThat(holdersOf("LOCK TABLE public.variant_translations IN ACCESS EXCLUSIVE MODE"))
          .singleElement()
          .satisfies(
              holder -> {
                assertThat(holder.description())
                    .matches(
                        "process %d \\(.*user \\w+, idle in transaction, %s\\)"
                            .formatted(processOf(reader), SINCE));
                assertThat(holder.remedy())
                    .isEqualTo(
                        "end its transaction, or the process with SELECT pg_terminate_backend(%d)"
                            .formatted(processOf(reader)));
              });
      assertThat(holdersOf("CREATE TRIGGER frozen BEFORE INSERT ON public.variant_translations"))
          .isEmpty();
      assertThat(holdersOf("DROP TABLE gnomad_variants")).isEmpty();
    }
  }

  @Test
  void aWriterHoldsUpATriggerToo() throws SQLException {
    try (Connection writer = inTransaction("DELETE FROM mapped_variants WHERE false")) {
      assertThat(holdersOf("CREATE TRIGGER frozen BEFORE INSERT ON public.mapped_variants"))
          .singleElement()
          .asString()
          .contains("process " + processOf(writer));
    }
  }

  private List<LockHolder> holdersOf(String statement) throws SQLException {
    try (Connection connection = database.connect()) {
      return new LockHolders(connection).of(statement);
    }
  }

  private Connection inTransaction(String sql) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  private static int processOf(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }
}
