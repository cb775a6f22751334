package org.varianteffect.annotation.app.connection;

import java.io.IOException;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections whose statements can be ended, whoever waits for them. A server goes on with a
 * statement, for hours if need be, when its client is gone without a word.
 */
final class CancellableDataSource extends PGSimpleDataSource {
  @Serial private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(CancellableDataSource.class);

  private final transient Set<Connection> opened;
  private transient boolean cancelled;

  CancellableDataSource() {
    this(ConcurrentHashMap.newKeySet());
  }

  private CancellableDataSource(Set<Connection> opened) {
    this.opened = opened;
  }

  /** The same for another database of the server; what ends here ends there, too. */
  CancellableDataSource to(String database) {
    CancellableDataSource other = new CancellableDataSource(opened);
    try {
      other.initializeFrom(this);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("the connection's settings cannot be copied", e);
    }
    other.setDatabaseName(database);
    return other;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Connection connection = super.getConnection(user, password);
    opened.removeIf(CancellableDataSource::isClosed);
    opened.add(connection);
    return connection;
  }

  /**
   * Ends what is being worked on; whoever asked for it gets an error. The second time connections
   * end too: who is sending rows, or was between two statements, learns of it then.
   */
  void end() {
    if (cancelled) {
      disconnect();
    } else {
      opened.forEach(RunningStatement::cancel);
    }
    cancelled = true;
  }

  /** Ends what is being worked on and the connections, so that nobody goes on with another one. */
  void disconnect() {
    opened.forEach(RunningStatement::cancel);
    opened.forEach(CancellableDataSource::abort);
  }

  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.info("a connection could not be closed", e);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }
}
