package org.varianteffect.annotation.backfill.dryrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections that find a copy before its original. */
record ScratchConnections(DataSource dataSource) implements ConnectionFactory {
  private static final String COPIES_FIRST =
      "SELECT set_config('search_path', '"
          + ScratchCopy.SCHEMA
          + ", ' || current_setting('search_path'), false)";

  /** The search path as the session came with it, which may not be that of the role. */
  private static final String AS_BEFORE =
      "SELECT set_config('search_path', regexp_replace(current_setting('search_path'), '^"
          + ScratchCopy.SCHEMA
          + ", ', ''), false)";

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      execute(connection, COPIES_FIRST);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Gives it back as it was got, for a pool may hand it to somebody else. */
  @Override
  public void closeConnection(Connection connection) throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        execute(connection, AS_BEFORE);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
