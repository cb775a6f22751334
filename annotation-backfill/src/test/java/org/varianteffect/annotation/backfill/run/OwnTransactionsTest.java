package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** A worker knows whether anybody but this process's workers has written since it began. */
class OwnTransactionsTest {
  private final TestDatabase database = TestDatabase.empty();
  private final OwnTransactions own = new OwnTransactions();
  private Handle worker;
  private Connection other;

  @BeforeEach
  void connect() throws SQLException {
    database.execute("CREATE TABLE written (id int)");
    worker = Jdbi.create(database.dataSource()).open();
    other = database.connect();
    other.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    other.close();
    worker.rollback();
    worker.close();
    database.close();
  }

  @Test
  void somebodyWhoOnlyReadsHasNotWritten() throws SQLException {
    worker.begin();
    OwnTransactions.View before = own.begin(worker);
    try (Statement reading = other.createStatement()) {
      reading.execute("SELECT count(*) FROM written");
    }
    other.commit();
    worker.execute("INSERT INTO written VALUES (1)");

    assertThat(own.othersHaveWritten(before, worker)).isFalse();
  }

  @Test
  void somebodyHasWrittenWhoHasBegunAndEndedSince() throws SQLException {
    worker.begin();
    OwnTransactions.View before = own.begin(worker);
    write();
    other.commit();

    assertThat(own.othersHaveWritten(before, worker)).isTrue();
  }

  @Test
  void somebodyHasWrittenWhoHasBegunBeforeAndEndedSince() throws SQLException {
    write();
    worker.begin();
    OwnTransactions.View before = own.begin(worker);
    other.commit();

    assertThat(own.othersHaveWritten(before, worker)).isTrue();
  }

  @Test
  void anotherWorkerIsNobodyElse() {
    try (Handle colleague = Jdbi.create(database.dataSource()).open()) {
      colleague.begin();
      own.begin(colleague);
      worker.begin();
      OwnTransactions.View before = own.begin(worker);
      colleague.execute("INSERT INTO written VALUES (1)");
      colleague.commit();
      colleague.begin();
      own.begin(colleague);
      colleague.commit();

      assertThat(own.othersHaveWritten(before, worker)).isFalse();
    }
  }

  private void write() throws SQLException {
    try (Statement writing = other.createStatement()) {
      writing.execute("INSERT INTO written VALUES (2)");
    }
  }
}
