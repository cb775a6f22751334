package org.varianteffect.annotation.app.bench;

import static java.util.stream.Collectors.joining;
import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The new tables: what they hold, and how they come back to the rows that they held at first. Those
 * are kept in a schema of the bench's own.
 */
final class NewTables {
  /** In the order that foreign keys want. */
  static final List<String> NAMES =
      List.of(
          "alleles",
          "clinvar_controls",
          "mapping_records",
          "mapping_record_alleles",
          "gnomad_allele_links",
          "clinvar_allele_links",
          "vep_allele_consequences",
          "annotation_event");

  /** Another row, or another version of one, gives another number. */
  private static final String VERSIONS =
      "SELECT '%1$s', coalesce(bit_xor(hashtextextended(id || '/' || xmin, 0)), 0) FROM %1$s";

  /**
   * Of all columns but the day of an allele's last change: its fields may have been filled and
   * emptied again.
   */
  private static final String DIFFERENCES =
      """
      WITH present AS (SELECT to_jsonb(t) - 'updated_at' FROM %1$s AS t),
           remembered AS (SELECT to_jsonb(t) - 'updated_at' FROM annotation_bench.%1$s AS t)
      SELECT '%1$s', count(*)
      FROM ((TABLE present EXCEPT ALL TABLE remembered)
            UNION ALL (TABLE remembered EXCEPT ALL TABLE present)) AS difference
      """;

  private final Statements statements;
  private Map<String, Long> remembered = Map.of();

  NewTables(Statements statements) {
    this.statements = statements;
  }

  /** Keeps the rows that are in them now. */
  void remember() throws SQLException {
    List<String> copies = new ArrayList<>(List.of("CREATE SCHEMA annotation_bench"));
    NAMES.forEach(
        table -> copies.add("CREATE TABLE annotation_bench.%1$s AS TABLE %1$s".formatted(table)));
    statements.executeTogether(copies);
    remembered = counts();
  }

  /** How many rows of each are kept. */
  Map<String, Long> remembered() {
    return remembered;
  }

  /** Makes the remembered rows the only ones again. */
  void putBack() throws SQLException {
    List<String> steps = new ArrayList<>(List.of("TRUNCATE " + String.join(", ", NAMES)));
    NAMES.forEach(
        table ->
            steps.add(
                "INSERT INTO %1$s OVERRIDING SYSTEM VALUE TABLE annotation_bench.%1$s"
                    .formatted(table)));
    statements.executeTogether(steps);
  }

  /** The remembered rows must be there, unchanged, and no others. */
  void requireAsRemembered(String after) throws SQLException {
    Map<String, Long> differences = forEach(DIFFERENCES);
    differences.values().removeIf(count -> count == 0);
    if (!differences.isEmpty()) {
      throw checkFailed(
          "the bench ends here: %s the tables are not as they were at first (rows that differ: %s)"
              .formatted(after, differences));
    }
  }

  /** Rows per table. */
  Map<String, Long> counts() throws SQLException {
    return forEach("SELECT '%1$s', count(*) FROM %1$s");
  }

  /** What changes with any change of a row. */
  Map<String, Long> versions() throws SQLException {
    return forEach(VERSIONS);
  }

  /** New files without a dead row, for them and for what the backfill keeps; and statistics. */
  void rewrite() throws SQLException {
    vacuum("FULL, ANALYZE");
  }

  /** What a server does by itself soon after many rows were written. */
  void vacuum() throws SQLException {
    vacuum("ANALYZE");
  }

  private void vacuum(String how) throws SQLException {
    List<String> all =
        new ArrayList<>(
            statements.names(
                "SELECT 'annotation_backfill.' || tablename FROM pg_tables WHERE schemaname = 'annotation_backfill'"));
    all.addAll(NAMES);
    statements.execute(all.stream().map(table -> "VACUUM (%s) %s".formatted(how, table)).toList());
  }

  private Map<String, Long> forEach(String query) throws SQLException {
    return statements.counts(
        NAMES.stream()
            .map(table -> "(" + query.formatted(table) + ")")
            .collect(joining("\nunion all\n")));
  }
}
