package org.varianteffect.annotation.serving.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.CountingDataSource;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.DatabaseRefused;
import org.varianteffect.annotation.serving.failure.ReadTimedOut;
import org.varianteffect.annotation.testing.TestDatabase;

class SnapshotsTest {

  private final TestDatabase database = ServedDatabase.create();
  private final CountingDataSource counting = new CountingDataSource(impatient());
  private final Snapshots snapshots = new Snapshots(counting.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void allStatementsOfAReadSeeOneStateOfTheData() {
    List<Long> counts =
        read(
            ReadScope.everything(),
            snapshot -> {
              long before = count(snapshot);
              database.execute(
                  "DELETE FROM variant_annotation_status; DELETE FROM variants WHERE id = 2");
              return List.of(before, count(snapshot));
            });
    assertThat(counts).containsExactly(6L, 6L);
    assertThat(read(ReadScope.everything(), this::count)).isEqualTo(5);
  }

  @Test
  void eachScopeHasItsScoreSets() {
    assertThat(read(ReadScope.publishedOnly(), this::count)).isEqualTo(4);
    assertThat(read(ReadScope.of(List.of(3)), this::count)).isEqualTo(2);
    assertThat(read(ReadScope.of(List.of()), this::count)).isZero();
    database.execute("UPDATE scoresets SET private = true WHERE id = 1");
    assertThat(read(ReadScope.publishedOnly(), this::count)).isEqualTo(1);
  }

  @Test
  void aReadWritesNothing() {
    assertThatThrownBy(() -> read(ReadScope.everything(), SnapshotsTest::writeSomething))
        .hasMessageContaining("read-only transaction");
    assertThat(counting.openConnections()).isZero();
  }

  @Test
  void nothingButTheStatementIsSentForAReadOfOneAndThatWritesNothingEither() {
    Snapshots ofOne = Snapshots.ofOneStatement(counting.dataSource());
    assertThat(ofOne.read(ReadScope.everything(), ReadTime.live(), this::count)).isEqualTo(6);
    assertThat(counting.sentWithSettings()).hasSize(1);
    assertThatThrownBy(
            () ->
                ofOne.read(ReadScope.everything(), ReadTime.live(), SnapshotsTest::writeSomething))
        .hasMessageContaining("read-only transaction");
    assertThat(counting.openConnections()).isZero();
  }

  @Test
  void aReadThatTakesTooLongSaysSoAndGivesItsConnectionBack() throws SQLException {
    try (Connection blocking = database.connect();
        Statement statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      statement.execute("LOCK TABLE variants IN ACCESS EXCLUSIVE MODE");
      assertThatThrownBy(() -> read(ReadScope.everything(), this::count))
          .isInstanceOf(ReadTimedOut.class)
          .hasMessage("the database did not answer in time: ask for less, or again later");
      blocking.rollback();
    }
    assertThat(counting.openConnections()).isZero();
    assertThat(read(ReadScope.everything(), this::count)).isEqualTo(6);
  }

  @Test
  void frequenciesHaveAllTheirDigitsWhereOthersAskForFewer() {
    PGSimpleDataSource shortening = (PGSimpleDataSource) database.dataSource();
    shortening.setOptions("-c extra_float_digits=-13");
    String third =
        new Snapshots(shortening)
            .read(ReadScope.everything(), ReadTime.live(), SnapshotsTest::third);
    assertThat(third).isEqualTo("0.3333333333333333");
  }

  @Test
  void aPoolThatHasNoConnectionSaysSoThoughItHasNoState() {
    Snapshots withoutAny =
        new Snapshots(connecting(dataSource -> failing("no connection in time")));
    assertThatThrownBy(() -> withoutAny.read(ReadScope.everything(), ReadTime.live(), this::count))
        .isInstanceOf(DatabaseRefused.class)
        .satisfies(refused -> assertThat(stateOf(refused)).isEmpty())
        .hasMessageStartingWith(
            "the database did not let the read go on (no connection in time): try again");
  }

  @Test
  void aConnectionThatDoesNotCommitByItselfIsAsGoodAndStaysSo() {
    List<Connection> connections = new ArrayList<>();
    DataSource pool =
        connecting(
            dataSource -> {
              Connection connection = dataSource.getConnection();
              connection.setAutoCommit(false);
              connections.add(connection);
              return connection;
            });
    for (Snapshots each : List.of(new Snapshots(pool), Snapshots.ofOneStatement(pool))) {
      assertThat(each.read(ReadScope.everything(), ReadTime.live(), this::count)).isEqualTo(6);
      assertThatThrownBy(
              () ->
                  each.read(ReadScope.everything(), ReadTime.live(), SnapshotsTest::writeSomething))
          .hasMessageContaining("read-only transaction");
    }
    assertThat(connections).hasSize(4).allMatch(SnapshotsTest::isClosed);
  }

  @Test
  void aRightThatIsMissingIsToldWithItsState() {
    String role = "nobody_" + System.nanoTime();
    database.execute("CREATE ROLE " + role);
    try {
      PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
      dataSource.setOptions("-c role=" + role);
      assertThatThrownBy(
              () ->
                  new Snapshots(dataSource)
                      .read(ReadScope.everything(), ReadTime.live(), this::count))
          .isInstanceOf(DatabaseRefused.class)
          .satisfies(refused -> assertThat(stateOf(refused)).contains("42501"))
          .hasMessageContaining("permission denied");
    } finally {
      database.execute("DROP ROLE " + role);
    }
  }

  private static Optional<String> stateOf(Throwable refused) {
    return ((DatabaseRefused) refused).sqlState();
  }

  private DataSource connecting(Connecting connecting) {
    PGSimpleDataSource opening = (PGSimpleDataSource) database.dataSource();
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> connecting.to(opening));
  }

  private interface Connecting {
    Connection to(DataSource dataSource) throws SQLException;
  }

  private static Connection failing(String why) throws SQLException {
    throw new SQLTransientConnectionException(why);
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String third(Snapshot snapshot) {
    return snapshot.query(SnapshotsTest.class, "third").mapTo(String.class).one();
  }

  private long count(Snapshot snapshot) {
    return snapshot.query(SnapshotsTest.class, "count_variants").mapTo(Long.class).one();
  }

  private <T> T read(ReadScope scope, Function<Snapshot, T> reading) {
    return snapshots.read(scope, ReadTime.live(), reading);
  }

  private PGSimpleDataSource impatient() {
    PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
    dataSource.setOptions("-c statement_timeout=2000");
    return dataSource;
  }

  private static int writeSomething(Snapshot snapshot) {
    return snapshot.query(SnapshotsTest.class, "write_something").mapTo(Integer.class).one();
  }
}
