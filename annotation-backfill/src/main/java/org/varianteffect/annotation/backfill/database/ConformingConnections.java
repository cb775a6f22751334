package org.varianteffect.annotation.backfill.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionFactory;
import org.postgresql.PGConnection;

/**
 * Connections on which a backslash in a string is a backslash. Where a role or a database has
 * {@code standard_conforming_strings} off it would escape what follows, and the patterns of this
 * module's SQL would match something else.
 */
record ConformingConnections(ConnectionFactory source) implements ConnectionFactory {
  private static final String SETTING = "standard_conforming_strings";

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = source.openConnection();
    try {
      if ("off".equals(connection.unwrap(PGConnection.class).getParameterStatus(SETTING))) {
        conform(connection);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    source.closeConnection(connection);
  }

  private static void conform(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET " + SETTING + " = on");
    }
  }
}
