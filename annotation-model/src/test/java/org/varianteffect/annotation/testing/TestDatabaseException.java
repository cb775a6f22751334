package org.varianteffect.annotation.testing;

import java.sql.SQLException;

/** A statement that a test sent to its database and that failed there. */
public final class TestDatabaseException extends RuntimeException {

  private final String sqlState;

  TestDatabaseException(SQLException cause, String sql) {
    super(cause.getMessage() + " [" + cause.getSQLState() + "] in: " + sql, cause);
    this.sqlState = cause.getSQLState();
  }

  /** PostgreSQL's five-character error code. */
  public String sqlState() {
    return sqlState;
  }
}
