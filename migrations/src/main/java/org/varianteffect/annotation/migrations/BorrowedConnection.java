package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection, perhaps of a pool, that is handed back as it was found: without a transaction, a
 * lock or a setting of ours. Where that cannot be, it is ended, and they end with it. What was done
 * with it is done by then, so that neither is a failure: closing throws nothing.
 */
final class BorrowedConnection implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BorrowedConnection.class);

  private final Connection connection;
  private final boolean autoCommit;
  private final SessionSettings settings;
  private final List<EachStep.Step> releases = new ArrayList<>();

  private BorrowedConnection(Connection connection) throws SQLException {
    this.connection = connection;
    this.autoCommit = connection.getAutoCommit();
    this.settings = new SessionSettings(connection);
  }

  /** In autocommit mode. */
  static BorrowedConnection of(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      BorrowedConnection borrowed = new BorrowedConnection(connection);
      connection.setAutoCommit(true);
      return borrowed;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  SessionSettings settings() {
    return settings;
  }

  /** Has something released, in autocommit mode and under our settings, before it goes back. */
  void releaseAtTheEnd(EachStep.Step release) {
    releases.add(release);
  }

  @Override
  public void close() {
    EachStep steps = new EachStep();
    steps.take(this::restore);
    if (steps.failure().isPresent()) {
      steps.take(() -> connection.abort(Runnable::run));
    }
    steps.take(connection::close);
    steps
        .failure()
        .ifPresent(failure -> log.warn("a connection was not handed back as it was", failure));
  }

  /** One that was lost has nothing of ours any more. */
  private void restore() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    EachStep steps = new EachStep();
    steps.take(this::endTransaction);
    releases.forEach(steps::take);
    steps.take(settings::close);
    steps.take(() -> connection.setAutoCommit(autoCommit));
    steps.throwFailure();
  }

  private void endTransaction() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    connection.setAutoCommit(true);
  }
}
