package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables in which Liquibase writes down what has run. */
final class Bookkeeping {

  /** Also a change set of expand, for whoever runs that with the stock tool. */
  private static final String SQL = "expand/bookkeeping.sql";

  /** SQLSTATE of what that refuses. */
  private static final String NOT_IN_PREREQUISITE_STATE = "55000";

  private Bookkeeping() {}

  /**
   * Sees to it that rows can be changed and deleted, whatever is published.
   *
   * @throws DatabaseUnsuitable when that is somebody else's to do
   */
  static void makeWritable(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ResourceText.of(SQL));
    } catch (SQLException e) {
      throw NOT_IN_PREREQUISITE_STATE.equals(e.getSQLState())
          ? new DatabaseUnsuitable(ServerMessage.of(e), e)
          : Preflight.unreachable(e);
    }
  }
}
