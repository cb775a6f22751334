package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.varianteffect.annotation.testing.TestDatabase;

/** Every relation of a database, every version of every row, every sequence. */
final class WholeDatabase {
  private static final String TABLES =
      """
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname NOT LIKE 'pg_temp%'
      """;
  private static final String CONTENT =
      """
      SELECT '%s' AS name, count(*) || ' rows, '
        || coalesce(md5(string_agg(concat_ws('|', t.ctid, t.xmin, t.xmax, t::text), ';' ORDER BY t.ctid)), '') AS content
      FROM %s AS t""";
  private static final String SEQUENCES =
      "SELECT schemaname || '.' || sequencename AS name, last_value FROM pg_sequences";
  private static final String RELATIONS =
      """
      SELECT n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, c.relhastriggers, c.relchecks
      FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_temp%'
        AND n.nspname NOT LIKE 'pg_toast_temp%'
      """;

  private final Map<String, String> relations;

  private WholeDatabase(Map<String, String> relations) {
    this.relations = relations;
  }

  static WholeDatabase of(TestDatabase database) {
    return new WholeDatabase(read(database));
  }

  /** That nothing has been written since, not even the same again. */
  void assertUntouched(TestDatabase database) {
    Map<String, String> now = read(database);
    Set<String> names = new TreeSet<>(relations.keySet());
    names.addAll(now.keySet());
    assertThat(names)
        .filteredOn(name -> !Objects.equals(relations.get(name), now.get(name)))
        .as("relations that were touched")
        .isEmpty();
  }

  private static Map<String, String> read(TestDatabase database) {
    Map<String, String> found = new TreeMap<>();
    for (Map<String, Object> table : database.rows(contentOf(database.rows(TABLES)))) {
      found.put(table.get("name").toString(), table.get("content").toString());
    }
    for (String query : List.of(SEQUENCES, RELATIONS)) {
      for (Map<String, Object> row : database.rows(query)) {
        found.merge(row.get("name").toString(), row.toString(), (one, other) -> one + other);
      }
    }
    return found;
  }

  /** One query, where one of each table would connect as often as there are tables. */
  private static String contentOf(List<Map<String, Object>> tables) {
    return tables.stream()
        .map(
            table ->
                CONTENT.formatted(
                    table.get("name").toString().replace("'", "''"), table.get("name")))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
