package org.varianteffect.annotation.app.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.varianteffect.annotation.migrations.RetiredNames;

/**
 * A checksum of every value that the contract takes away, and the definitions of what holds them:
 * equal before and after means that the way back loses nothing.
 */
final class OldContent {
  /** Values in any order; 64 bits of hash for each row, added up, and their number. */
  private static final String CHECKSUM_OF_TABLE =
      """
      SELECT count(*) AS rows, coalesce(sum(hashtextextended(held::text, 0)::numeric), 0)::text AS checksum
      FROM %s AS held
      """;

  private static final String CHECKSUM_OF_COLUMN =
      """
      SELECT count(*) AS rows, coalesce(sum(hashtextextended(id::text || '=' || %2$s::text, 0)::numeric), 0)::text AS checksum
      FROM %1$s
      WHERE %2$s IS NOT NULL
      """;

  private static final String IS_TABLE =
      "SELECT FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p')";

  private static final String IS_COLUMN =
      "SELECT FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = ? AND NOT attisdropped";

  private static final String DEFINITIONS =
      """
      SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = to_regclass(?)
      UNION ALL
      SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = to_regclass(?)
      ORDER BY 1
      """;

  /**
   * What one table or column holds.
   *
   * @param rows rows of the table, or values that are not NULL
   * @param checksum equal for equal content
   */
  record Fingerprint(long rows, String checksum) {}

  private final Map<String, Fingerprint> fingerprints = new TreeMap<>();
  private final List<String> definitions = new ArrayList<>();

  private OldContent() {}

  /** Of what there is now; a table that is not there has no fingerprint. */
  static OldContent of(DataSource dataSource) throws SQLException {
    RetiredNames retired = RetiredNames.load();
    OldContent content = new OldContent();
    try (Connection connection = dataSource.getConnection()) {
      for (String table : retired.tables()) {
        content.addTable(connection, table);
      }
      for (RetiredNames.Member column : retired.columns()) {
        content.addColumn(connection, column);
      }
    }
    return content;
  }

  private void addTable(Connection connection, String table) throws SQLException {
    if (exists(connection, IS_TABLE, table)) {
      fingerprints.put(table, fingerprint(connection, CHECKSUM_OF_TABLE.formatted(table)));
      addDefinitions(connection, table);
    }
  }

  private void addColumn(Connection connection, RetiredNames.Member column) throws SQLException {
    if (exists(connection, IS_COLUMN, column.owner(), column.name())) {
      String sql = CHECKSUM_OF_COLUMN.formatted(column.owner(), column.name());
      fingerprints.put(column.toString(), fingerprint(connection, sql));
    }
  }

  private static boolean exists(Connection connection, String sql, String... names)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.length; i++) {
        statement.setString(i + 1, names[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private static Fingerprint fingerprint(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Fingerprint(row.getLong("rows"), row.getString("checksum"));
    }
  }

  private void addDefinitions(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DEFINITIONS)) {
      statement.setString(1, table);
      statement.setString(2, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          definitions.add(rows.getString(1));
        }
      }
    }
  }

  Map<String, Fingerprint> fingerprints() {
    return fingerprints;
  }

  /** Indexes and constraints. */
  int definitionCount() {
    return definitions.size();
  }

  long valueCount() {
    return fingerprints.values().stream().mapToLong(Fingerprint::rows).sum();
  }

  boolean isEmpty() {
    return fingerprints.isEmpty();
  }

  /** What differs from another one; empty when nothing does. */
  List<String> differencesFrom(OldContent other) {
    List<String> differences = new ArrayList<>();
    for (String name : union(fingerprints, other.fingerprints)) {
      Fingerprint mine = fingerprints.get(name);
      Fingerprint theirs = other.fingerprints.get(name);
      if (mine == null || !mine.equals(theirs)) {
        differences.add("%s: %s before, %s after".formatted(name, theirs, mine));
      }
    }
    difference(other.definitions, definitions, "is gone", differences);
    difference(definitions, other.definitions, "is new", differences);
    return differences;
  }

  private static Iterable<String> union(Map<String, ?> one, Map<String, ?> other) {
    Map<String, Object> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet();
  }

  private static void difference(
      List<String> some, List<String> others, String what, List<String> differences) {
    some.stream()
        .filter(definition -> !others.contains(definition))
        .forEach(definition -> differences.add(definition + " " + what));
  }
}
