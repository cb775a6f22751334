package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question to the database's catalog, answered as text. */
final class CatalogQuery {

  private final Connection connection;

  CatalogQuery(Connection connection) {
    this.connection = connection;
  }

  /** The rows, each by column name; a NULL is null. */
  List<Map<String, String>> rows(String sql, Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  /** The first column of every row. */
  List<String> column(String sql, Object... arguments) {
    return rows(sql, arguments).stream().map(row -> row.values().iterator().next()).toList();
  }

  /** Whether the query returns a row. */
  boolean any(String sql, Object... arguments) {
    return !rows(sql, arguments).isEmpty();
  }

  private static List<Map<String, String>> read(ResultSet rows) throws SQLException {
    List<Map<String, String>> result = new ArrayList<>();
    while (rows.next()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
      }
      result.add(row);
    }
    return result;
  }
}
