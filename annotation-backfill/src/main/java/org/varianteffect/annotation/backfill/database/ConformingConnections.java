package org.varianteffect.annotation.backfill.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionFactory;
import org.postgresql.PGConnection;

/**
 * Connections with the settings that this module's SQL leans on, whatever a role or a database
 * says. A backslash in a string is a backslash: with {@code standard_conforming_strings} off it
 * would escape what follows, and patterns would match something else. And a statement sees what was
 * committed before it, unless a transaction asks for more: in one that sees only what was there at
 * its beginning, a chunk would not notice what the pipeline has written meanwhile. A pool sets the
 * isolation back by itself.
 */
record ConformingConnections(ConnectionFactory source) implements ConnectionFactory {
  private static final String STRINGS = "standard_conforming_strings";

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = source.openConnection();
    try {
      if ("off".equals(connection.unwrap(PGConnection.class).getParameterStatus(STRINGS))) {
        conformStrings(connection);
      }
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
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

  private static void conformStrings(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET " + STRINGS + " = on");
    }
  }
}
