package org.varianteffect.annotation.serving.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections of a data source that commit each statement until a transaction is begun, and are
 * given back as they came. One without automatic commits, as Hibernate's pools may be set up, is in
 * a transaction as soon as it is asked anything, and whether it reads only cannot be changed in
 * one.
 */
final class CommittingConnections implements ConnectionFactory {

  private final DataSource dataSource;
  private final Set<Connection> changed = ConcurrentHashMap.newKeySet();

  CommittingConnections(DataSource dataSource) {
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = dataSource.getConnection();
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
      changed.add(connection);
    }
    return connection;
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
