package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.Database;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/**
 * Liquibase's lock is a row of a table, which outlives a killed process and would block the next
 * run for good. The caller holds {@link SchemaSession}'s advisory lock, which dies with its
 * session: a row lock marked as this project's can then only be a leftover.
 */
final class LiquibaseLock {

  static final String MARK = "annotation-migrations";

  private LiquibaseLock() {}

  /** Releases a leftover, then takes the lock, marked. */
  static void take(LockMarkingConnection connection, Database database)
      throws SQLException, LockException {
    if (tableExists(connection.getUnderlyingConnection())) {
      release(connection.getUnderlyingConnection());
    }
    LockService locks = LockServiceFactory.getInstance().getLockService(database);
    locks.setChangeLogLockWaitTime(1);
    connection.beginTakingLock();
    try {
      locks.waitForLock();
    } finally {
      connection.endTakingLock();
    }
  }

  static boolean tableExists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT to_regclass('databasechangeloglock') IS NOT NULL")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Liquibase itself does not when it finds nothing to do. */
  static void release(Connection connection) throws SQLException {
    try (PreparedStatement release =
        connection.prepareStatement(
            """
            UPDATE databasechangeloglock
            SET locked = false, lockgranted = NULL, lockedby = NULL
            WHERE locked AND lockedby = ?
            """)) {
      release.setString(1, MARK);
      release.executeUpdate();
    }
    commit(connection);
  }

  private static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }
}
