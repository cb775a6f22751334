package org.varianteffect.annotation.backfill.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections with the settings that this module's SQL leans on, whatever a role or a database
 * says. A backslash in a string is a backslash: with {@code standard_conforming_strings} off it
 * would escape what follows, and patterns would match something else. And a statement sees what was
 * committed before it, unless a transaction asks for more: in one that sees only what was there at
 * its beginning, a chunk would not notice what the pipeline has written meanwhile.
 */
record ConformingConnections(ConnectionFactory source) implements ConnectionFactory {
  private static final String SETTINGS =
      "SET standard_conforming_strings = on; SET default_transaction_isolation = 'read committed'";

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = source.openConnection();
    try {
      conform(connection);
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
      statement.execute(SETTINGS);
    }
  }
}
