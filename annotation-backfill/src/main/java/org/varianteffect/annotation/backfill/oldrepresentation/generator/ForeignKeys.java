package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks foreign keys set by set at the end instead of row by row while rows stream in, which takes
 * a third of the time. Only where the role may: else the database checks each row, as it always
 * does.
 */
final class ForeignKeys {
  private static final String REFERENCES =
      """
      SELECT conname,
             conrelid::regclass::text AS child,
             (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) AS child_column,
             confrelid::regclass::text AS parent,
             (SELECT attname FROM pg_attribute WHERE attrelid = confrelid AND attnum = confkey[1]) AS parent_column
      FROM pg_constraint
      WHERE contype = 'f'
        AND cardinality(conkey) = 1
        AND connamespace = quote_ident(current_schema())::regnamespace
      ORDER BY conname
      """;

  private final Connection connection;

  ForeignKeys(Connection connection) {
    this.connection = connection;
  }

  /** For the rest of the transaction; returns whether it was allowed. */
  boolean postpone() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
      if (!result.next() || !result.getBoolean(1)) {
        return false;
      }
      statement.execute("SET LOCAL session_replication_role = replica");
      return true;
    }
  }

  void check() throws SQLException {
    for (Reference reference : references()) {
      check(reference);
    }
  }

  private List<Reference> references() throws SQLException {
    List<Reference> references = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(REFERENCES)) {
      while (row.next()) {
        references.add(
            new Reference(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
      }
    }
    return references;
  }

  private void check(Reference reference) throws SQLException {
    String orphans =
        "SELECT c.%3$s FROM %2$s c LEFT JOIN %4$s p ON p.%5$s = c.%3$s WHERE c.%3$s IS NOT NULL AND p.%5$s IS NULL LIMIT 1"
            .formatted(
                reference.name(),
                reference.child(),
                reference.childColumn(),
                reference.parent(),
                reference.parentColumn());
    try (Statement statement = connection.createStatement();
        ResultSet orphan = statement.executeQuery(orphans)) {
      if (orphan.next()) {
        throw new IllegalStateException(
            "generated rows break foreign key %s: %s.%s %s is not in %s; this is a bug of the generator"
                .formatted(
                    reference.name(),
                    reference.child(),
                    reference.childColumn(),
                    orphan.getString(1),
                    reference.parent()));
      }
    }
  }

  private record Reference(
      String name, String child, String childColumn, String parent, String parentColumn) {}
}
