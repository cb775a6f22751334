package org.varianteffect.annotation.serving.query;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells whether a connection without automatic commits has been used since its last commit. The
 * driver knows, and says so where JDBC forbids to change something within a transaction, whatever
 * wraps it; the database is not asked, which would begin a transaction.
 */
final class UsedTransaction {

  /** Invalid transaction states. */
  private static final String INVALID_STATE = "25";

  private UsedTransaction() {}

  /**
   * Whether a transaction is under way, be it a failed one.
   *
   * @throws SQLException when the connection is of no use
   */
  static boolean isOn(Connection connection) throws SQLException {
    boolean readOnly = connection.isReadOnly();
    try {
      // To another value first: what changes nothing need not get through a wrapper to the driver.
      connection.setReadOnly(!readOnly);
      connection.setReadOnly(readOnly);
      return false;
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(INVALID_STATE)) {
        return true;
      }
      throw e;
    }
  }
}
