package org.varianteffect.annotation.app.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server works on for a connection, seen by a thread that does not wait for it. */
public final class RunningStatement {
  private static final Logger LOG = LoggerFactory.getLogger(RunningStatement.class);

  private RunningStatement() {}

  /**
   * Asks the server to end it, if there is one; whoever waits for it gets an error. That it cannot
   * be asked is logged and no more: who cancels has nobody to tell.
   */
  public static void cancel(Connection connection) {
    try {
      if (!connection.isClosed()) {
        connection.unwrap(PGConnection.class).cancelQuery();
      }
    } catch (SQLException e) {
      LOG.info("a statement could not be cancelled", e);
    }
  }
}
