package org.varianteffect.annotation.backfill.run;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows written per table. */
public final class WrittenRows {
  private final Map<String, Long> counts = new TreeMap<>();

  /** Counts rows for a table and returns their number. */
  public int add(String table, int rows) {
    if (rows > 0) {
      counts.merge(table, (long) rows, Long::sum);
    }
    return rows;
  }

  /** Binds the counts as two arrays, {@code tables} and {@code rows}. */
  <T extends SqlStatement<T>> T bindTo(T statement) {
    return statement
        .bindArray("tables", String.class, counts.keySet())
        .bindArray("rows", Long.class, counts.values());
  }
}
