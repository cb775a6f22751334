package org.varianteffect.annotation.app.bench;

import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the floor and the backfill have done the same work.
 *
 * @param tables rows of each new table
 * @param anomalies how many the backfill recorded
 * @param explanations what explains that the floor writes other rows than the backfill, and how
 *     often it occurs
 */
record RowComparison(
    Map<String, RowCounts> tables, long anomalies, Map<String, Long> explanations) {
  /** A link, say, and its translation; or the two events of an allele. */
  private static final int ROWS_FOR_EACH = 2;

  private static final String ANOMALIES = "SELECT count(*) FROM annotation_backfill.anomalies";

  /** The floor takes their identifiers as stored, and so has more alleles. */
  private static final String OLDER_DOCUMENTS =
      """
      SELECT count(*) FROM mapped_variants
      WHERE coalesce(post_mapped ->> '_id', post_mapped #>> '{variation,_id}') IS NOT NULL
      """;

  /**
   * Compares.
   *
   * @param statements on the database, in which the backfill's rows still are
   * @param natives rows per table before
   * @param floor rows per table that the floor added
   * @param backfill rows per table that the backfill added
   */
  static RowComparison of(
      Statements statements,
      Map<String, Long> natives,
      Map<String, Long> floor,
      Map<String, Long> backfill)
      throws SQLException {
    Map<String, RowCounts> tables = new LinkedHashMap<>();
    natives.forEach(
        (table, count) ->
            tables.put(table, new RowCounts(count, floor.get(table), backfill.get(table))));
    long anomalies = statements.number(ANOMALIES);
    Map<String, Long> explanations = new LinkedHashMap<>();
    explanations.put(
        "old mappings whose stored id is VRS 1.3's", statements.number(OLDER_DOCUMENTS));
    explanations.put("anomalies", anomalies);
    explanations.put("native records", natives.get("mapping_records"));
    return new RowComparison(tables, anomalies, explanations);
  }

  /** By how many rows of one table the two may differ. */
  long allowed() {
    return ROWS_FOR_EACH * explanations.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Ratios of times mean nothing when what was done is not the same. */
  void requireAgreement() {
    tables.forEach(
        (table, rows) -> {
          if (Math.abs(rows.floor() - rows.backfill()) > allowed()) {
            throw checkFailed(
                "the bench ends here: of %s the floor wrote %s rows and the backfill %s, but only %s can be explained (%s)"
                    .formatted(table, rows.floor(), rows.backfill(), allowed(), explanations));
          }
        });
  }
}
