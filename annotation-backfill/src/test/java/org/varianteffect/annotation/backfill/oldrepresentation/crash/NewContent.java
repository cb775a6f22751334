package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * What is in the new tables and in the backfill's provenance.
 *
 * @param tables the rows of each, a line each, sorted
 */
record NewContent(Map<String, List<String>> tables) {

  static NewContent of(DataSource dataSource) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
      for (Map.Entry<String, String> query : ContentQueries.all().entrySet()) {
        tables.put(query.getKey(), lines(statement, query.getValue()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new NewContent(tables);
  }

  /** What this should have and the other has not, and the other way round. */
  List<String> differencesOf(NewContent actual) {
    List<String> differences = new ArrayList<>();
    tables.forEach(
        (table, lines) -> {
          rest(lines, actual.tables.get(table))
              .forEach(line -> differences.add(table + ": missing " + line));
          rest(actual.tables.get(table), lines)
              .forEach(line -> differences.add(table + ": surplus " + line));
        });
    return differences;
  }

  /** Without the rows that name something. */
  NewContent without(String name) {
    return changed(
        lines ->
            lines.stream().filter(line -> !line.replace("\"\"", "\"").contains(name)).toList());
  }

  NewContent except(String... some) {
    NewContent rest = changed(lines -> lines);
    List.of(some).forEach(rest.tables::remove);
    return rest;
  }

  private NewContent changed(UnaryOperator<List<String>> change) {
    Map<String, List<String>> changed = new LinkedHashMap<>();
    tables.forEach((table, lines) -> changed.put(table, change.apply(lines)));
    return new NewContent(changed);
  }

  private static List<String> rest(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  private static List<String> lines(Statement statement, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery("SELECT t::text FROM (" + query + ") AS t ORDER BY 1")) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
    }
    return lines;
  }
}
