package org.varianteffect.annotation.migrations;

import java.util.List;
import java.util.stream.Collectors;
import org.varianteffect.annotation.testing.TestDatabase;

/** Everything that a schema dump would show of the public schema, and a checksum of every table. */
final class StructureListing {

  private StructureListing() {}

  static List<String> of(TestDatabase database) {
    return database.rows(ResourceText.of("structure.sql")).stream()
        .map(row -> row.values().iterator().next().toString())
        .toList();
  }

  /** Row count and order-independent checksum per table, columns by name. */
  static List<String> contentOf(TestDatabase database) {
    return contentOf(database, "public");
  }

  static List<String> contentOf(TestDatabase database, String schema) {
    return database
        .rows(
            """
            SELECT c.oid::regclass AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) AS columns
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = '%s'::regnamespace AND c.relkind IN ('r', 'm')
              AND c.relname NOT LIKE 'databasechangelog%%'
            GROUP BY c.oid ORDER BY c.relname
            """
                .formatted(schema))
        .stream()
        .map(
            table ->
                table.get("name")
                    + " "
                    + database.value(
                        "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(ROW(%s)::text, 0)), 0) FROM %s"
                            .formatted(table.get("columns"), table.get("name")),
                        String.class))
        .collect(Collectors.toList());
  }
}
