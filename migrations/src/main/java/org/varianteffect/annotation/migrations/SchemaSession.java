package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A connection for schema changes: with a short lock timeout, since a blocked ALTER TABLE queues
 * every later query behind it, and alone, by an advisory lock. It is handed back as it was found.
 */
final class SchemaSession implements AutoCloseable {

  /** Of the advisory lock that one migration holds; "annotate" in ASCII. */
  private static final long ADVISORY_LOCK = 0x616e6e6f74617465L;

  private static final String LOCK_TIMEOUT = "2s";

  private final Connection connection;
  private final boolean autoCommit;
  private final String searchPath;
  private final String lockTimeout;

  private SchemaSession(Connection connection) throws SQLException {
    this.connection = connection;
    this.autoCommit = connection.getAutoCommit();
    this.searchPath = setting("search_path");
    this.lockTimeout = setting("lock_timeout");
  }

  static SchemaSession open(DataSource dataSource) {
    try {
      Connection connection = dataSource.getConnection();
      try {
        SchemaSession session = new SchemaSession(connection);
        session.begin();
        return session;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  Connection connection() {
    return connection;
  }

  private void begin() throws SQLException {
    connection.setAutoCommit(true);
    set("lock_timeout", LOCK_TIMEOUT);
    if (!"t".equals(value("SELECT pg_try_advisory_lock(" + ADVISORY_LOCK + ")"))) {
      set("lock_timeout", lockTimeout);
      throw new DatabaseUnsuitable(
          "another migration is running on this database; wait until it has ended", null, null);
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      value("SELECT pg_advisory_unlock(" + ADVISORY_LOCK + ")");
      set("search_path", searchPath);
      set("lock_timeout", lockTimeout);
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  private String setting(String name) throws SQLException {
    return value("SELECT current_setting('" + name + "')");
  }

  private void set(String name, String value) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    }
  }

  private String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
