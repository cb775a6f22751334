package org.varianteffect.annotation.serving.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.DatabaseRefused;
import org.varianteffect.annotation.serving.failure.InTransaction;
import org.varianteffect.annotation.testing.TestDatabase;

class CommittingConnectionsTest {

  private static final String WRITE = "UPDATE alleles SET hgvs_g = 'HALF' WHERE id = 1";
  private static final String WRITTEN = "SELECT count(*) FROM alleles WHERE hgvs_g = 'HALF'";

  private final TestDatabase database = ServedDatabase.create();
  private final Connection own = database.connect();
  private final LentConnection lent = new LentConnection(own);

  @BeforeEach
  void doNotCommit() throws SQLException {
    own.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    own.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WRITE,
        "LOCK TABLE variants IN SHARE MODE",
        "SET LOCAL work_mem = '1MB'",
        "SAVEPOINT half"
      })
  void aTransactionThatIsUnderWayIsRefusedAndNotCommitted(String begun) throws SQLException {
    execute(begun);
    execute(WRITE);
    for (Snapshots each : eachKind(lent)) {
      assertThatThrownBy(() -> count(each))
          .isInstanceOf(InTransaction.class)
          .hasMessage(
              "the data source gave a connection with a transaction under way, which a read would commit: give readers a data source that opens connections of their own, or end the transaction first");
    }
    assertThat(lent.stillLent()).isZero();
    assertThat(own.getAutoCommit()).isFalse();
    assertThat(own.isReadOnly()).isFalse();
    assertThat(written()).as("seen by others").isZero();
    own.rollback();
    assertThat(written()).as("after the rollback").isZero();
  }

  @Test
  void aTransactionGoesOnAfterTheRefusal() throws SQLException {
    execute(WRITE);
    assertThatThrownBy(() -> count(new Snapshots(lent.dataSource())))
        .isInstanceOf(InTransaction.class);
    execute("UPDATE alleles SET hgvs_g = 'HALF' WHERE id = 2");
    own.commit();
    assertThat(written()).isEqualTo(2);
  }

  @Test
  void aTransactionThatHasFailedIsStillTheCallers() throws SQLException {
    catchThrowable(() -> execute("SELECT 1/0"));
    assertThatThrownBy(() -> count(new Snapshots(lent.dataSource())))
        .isInstanceOf(InTransaction.class);
    assertThat(own.getAutoCommit()).isFalse();
  }

  @Test
  void betweenTwoTransactionsReadingIsWelcome() throws SQLException {
    execute(WRITE);
    own.commit();
    own.setReadOnly(true);
    for (Snapshots each : eachKind(lent)) {
      assertThat(count(each)).isEqualTo(6);
      assertThat(own.getAutoCommit()).isFalse();
      assertThat(own.isReadOnly()).isTrue();
    }
    assertThat(lent.stillLent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"getAutoCommit", "setAutoCommit", "isReadOnly", "setReadOnly"})
  void aConnectionThatCannotBeMadeToCommitIsGivenBack(String refused) {
    LentConnection refusing = new LentConnection(own, refused);
    for (Snapshots each : eachKind(refusing)) {
      assertThatThrownBy(() -> count(each))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("refused: " + refused);
      assertThat(refusing.stillLent()).isZero();
    }
  }

  private static List<Snapshots> eachKind(LentConnection lent) {
    return List.of(new Snapshots(lent.dataSource()), Snapshots.ofOneStatement(lent.dataSource()));
  }

  private static long count(Snapshots snapshots) {
    return snapshots.read(
        ReadScope.everything(),
        ReadTime.live(),
        snapshot ->
            snapshot
                .query(CommittingConnectionsTest.class, "count_variants")
                .mapTo(Long.class)
                .one());
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = own.createStatement()) {
      statement.execute(sql);
    }
  }

  private long written() {
    return database.value(WRITTEN, Long.class);
  }
}
