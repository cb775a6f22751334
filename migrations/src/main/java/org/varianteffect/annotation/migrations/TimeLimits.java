package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long a session may take, or idle, as the server, the database or the role has it: those of
 * the limits that the server's version knows. They are put back as they were.
 */
final class TimeLimits implements AutoCloseable {

  /** Asked one by one, since pg_settings puts all settings together. */
  private static final String FOUND =
      """
      SELECT name, current_setting(name, true) AS setting
      FROM (
        VALUES ('statement_timeout'), ('transaction_timeout'), ('idle_in_transaction_session_timeout'), ('idle_session_timeout')
      ) AS limits (name)
      WHERE current_setting(name, true) IS NOT NULL
      """;

  private static final String NONE = "0";

  private final Connection connection;
  private final Map<String, String> found;

  private TimeLimits(Connection connection, Map<String, String> found) {
    this.connection = connection;
    this.found = found;
  }

  /** As they are now. */
  static TimeLimits of(Connection connection) {
    Map<String, String> found = new LinkedHashMap<>();
    new CatalogQuery(connection)
        .rows(FOUND)
        .forEach(limit -> found.put(limit.get("name"), limit.get("setting")));
    return new TimeLimits(connection, found);
  }

  /** From now on there are none. */
  void lift() throws SQLException {
    for (String name : found.keySet()) {
      limit(name, NONE);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Map.Entry<String, String> limit : found.entrySet()) {
      limit(limit.getKey(), limit.getValue());
    }
  }

  private void limit(String name, String time) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, time);
      set.execute();
    }
  }
}
