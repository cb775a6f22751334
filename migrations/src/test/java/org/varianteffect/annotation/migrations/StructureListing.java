package org.varianteffect.annotation.migrations;

import java.util.List;
import org.varianteffect.annotation.testing.TestDatabase;

/** Everything that a schema dump would show of the public schema, and a checksum of every table. */
final class StructureListing {

  private static final String CHECKSUM_QUERIES =
      """
      SELECT format(
        'SELECT %%L || '' '' || count(*) || '' '' || coalesce(sum(hashtextextended(ROW(%%s)::text, 0)), 0) FROM %%s',
        c.oid::regclass, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname), c.oid::regclass)
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = '%s'::regnamespace AND c.relkind IN ('r', 'm')
        AND c.relname NOT LIKE 'databasechangelog%%'
      GROUP BY c.oid
      """;

  private StructureListing() {}

  static List<String> of(TestDatabase database) {
    return values(database, ResourceText.of("structure.sql"));
  }

  /** Row count and order-independent checksum per table, columns by name. */
  static List<String> contentOf(TestDatabase database) {
    return contentOf(database, "public");
  }

  static List<String> contentOf(TestDatabase database, String schema) {
    List<String> checksums = values(database, CHECKSUM_QUERIES.formatted(schema));
    return checksums.isEmpty()
        ? List.of()
        : values(database, String.join(" UNION ALL ", checksums)).stream().sorted().toList();
  }

  private static List<String> values(TestDatabase database, String sql) {
    return database.rows(sql).stream()
        .map(row -> row.values().iterator().next().toString())
        .toList();
  }
}
