package org.varianteffect.annotation.serving.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.varianteffect.annotation.serving.failure.InTransaction;

/**
 * Connections of a data source that commit each statement until a transaction is begun, and are
 * given back as they came. One without automatic commits, as Hibernate's pools may be set up, is in
 * a transaction as soon as it is asked anything, and whether it reads only cannot be changed in
 * one. One that is under way already is somebody else's, and is left alone.
 */
final class CommittingConnections implements ConnectionFactory {

  private final DataSource dataSource;
  private final Set<Connection> changed = ConcurrentHashMap.newKeySet();

  CommittingConnections(DataSource dataSource) {
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
  }

  /**
   * @throws InTransaction when a transaction is under way, which committing by itself would commit
   */
  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      makeCommitting(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      giveBack(connection, e);
      throw e;
    }
  }

  private void makeCommitting(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      return;
    }
    if (UsedTransaction.isOn(connection)) {
      throw new InTransaction();
    }
    connection.setAutoCommit(true);
    changed.add(connection);
  }

  private static void giveBack(Connection connection, Exception failure) {
    try {
      connection.close();
    } catch (SQLException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    // Closed whatever happens to the other.
    try (Connection closing = connection) {
      if (changed.remove(closing) && !closing.isClosed()) {
        closing.setAutoCommit(false);
      }
    }
  }
}
