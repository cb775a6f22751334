package org.varianteffect.annotation.backfill.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;

/** The figures of a summary. */
public final class SummaryQueries {
  private final Handle handle;

  /**
   * @param handle an open connection
   */
  public SummaryQueries(Handle handle) {
    this.handle = handle;
  }

  /** Rows inserted, updated or deleted per table, over all of a run. */
  public Map<String, Long> writtenPerTable(long runId) {
    return counts("report/written_per_table", runId);
  }

  /** Anomalies that the database holds now, per kind, by name. */
  public Map<String, Long> anomaliesPerKind() {
    return counts("report/anomalies_per_kind", 0);
  }

  /** Anomalies per score set URN, for the ten with most, most first. */
  public Map<String, Long> worstScoreSets() {
    return counts("report/worst_score_sets", 0);
  }

  /** Translation pairs of which one side or both are no allele. */
  public long unusedTranslations() {
    return handle
        .createQuery(Sql.named("oldrepresentation/count_unused_translations"))
        .mapTo(Long.class)
        .one();
  }

  private Map<String, Long> counts(String name, long runId) {
    Map<String, Long> counts = new LinkedHashMap<>();
    handle
        .createQuery(Sql.named(name))
        .bind("run", runId)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
