package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a session as they were before somebody changed them: closing puts each back,
 * whatever becomes of the others. One that the session did not have is empty from then on.
 */
final class SessionSettings implements AutoCloseable {

  /** How long a session may take, or idle. Older servers lack some. */
  private static final List<String> TIME_LIMITS =
      List.of(
          "statement_timeout",
          "transaction_timeout",
          "idle_in_transaction_session_timeout",
          "idle_session_timeout");

  private static final String NONE = "0";

  private final Connection connection;
  private final Map<String, String> found = new LinkedHashMap<>();

  SessionSettings(Connection connection) {
    this.connection = connection;
  }

  /** Changes one until the end. */
  void set(String name, String value) throws SQLException {
    keep(name);
    configure(name, value);
  }

  /** Puts one back, too, that others change. */
  void keep(String name) throws SQLException {
    if (!found.containsKey(name)) {
      found.put(name, current(name));
    }
  }

  /** From now on there are none of those that the server, the database or the role has set. */
  void liftTimeLimits() throws SQLException {
    for (String name : TIME_LIMITS) {
      if (current(name) != null) {
        set(name, NONE);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    EachStep steps = new EachStep();
    found.forEach((name, value) -> steps.take(() -> configure(name, value)));
    steps.throwFailure();
  }

  /** Null when the session does not have it. */
  private String current(String name) throws SQLException {
    try (PreparedStatement get = connection.prepareStatement("SELECT current_setting(?, true)")) {
      get.setString(1, name);
      try (ResultSet row = get.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void configure(String name, String value) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    }
  }
}
