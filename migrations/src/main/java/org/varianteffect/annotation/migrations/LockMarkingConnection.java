package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Marks Liquibase's lock as this project's in the transaction in which Liquibase takes it: whoever
 * is killed after that leaves a lock that the next run recognizes.
 */
final class LockMarkingConnection extends JdbcConnection {

  /** Of the row that this transaction has written, not of one that another tool has locked. */
  private static final String MARK =
      """
      UPDATE databasechangeloglock
      SET lockedby = '%s'
      WHERE locked AND xmin = pg_current_xact_id_if_assigned()::xid
      """
          .formatted(LiquibaseLock.MARK);

  private boolean isTakingLock;

  LockMarkingConnection(Connection connection) {
    super(connection);
  }

  void beginTakingLock() {
    isTakingLock = true;
  }

  void endTakingLock() {
    isTakingLock = false;
  }

  /**
   * Without its parameters, which Liquibase never needs and searches for passwords each time: of
   * the 1,500 characters that the driver's data source writes there, that took 0.2 s of a command.
   */
  @Override
  public String getURL() {
    return super.getURL().replaceFirst("[?].*", "");
  }

  @Override
  public void commit() throws DatabaseException {
    try {
      if (isTakingLock && LiquibaseLock.tableExists(getUnderlyingConnection())) {
        mark();
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
    super.commit();
  }

  /**
   * Itself only. Liquibase keeps what serves a database by its connection: with one of an earlier
   * try that is equal, it would take the lock through that one, which marks it no more.
   */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private void mark() throws SQLException {
    try (Statement mark = getUnderlyingConnection().createStatement()) {
      mark.execute(MARK);
    }
  }
}
