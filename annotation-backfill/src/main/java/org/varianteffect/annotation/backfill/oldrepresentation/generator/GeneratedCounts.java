package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.util.Map;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;

/**
 * What was generated.
 *
 * @param rows rows per table, in the order in which the tables were filled
 * @param blemished variants per kind of blemish, a kind that none has included
 */
public record GeneratedCounts(Map<String, Long> rows, Map<Blemish, Long> blemished) {

  /** Rows of one table; 0 for a table that was not filled. */
  public long rowsOf(String table) {
    return rows.getOrDefault(table, 0L);
  }

  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
