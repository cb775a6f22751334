package org.varianteffect.annotation.app.bench.meter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** After a checkpoint, nothing of what went before is left to be written. */
final class Checkpoint {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Checkpoint() {}

  /**
   * Waits for one.
   *
   * @return false when the role is not allowed to ask for it
   */
  static boolean take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      return true;
    } catch (SQLException e) {
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }
}
