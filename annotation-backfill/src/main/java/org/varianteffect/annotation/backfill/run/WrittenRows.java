package org.varianteffect.annotation.backfill.run;

import java.util.Map;
import java.util.TreeMap;

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

  /** The counts as a JSON object. Table names need no escaping. */
  String toJson() {
    StringBuilder json = new StringBuilder("{");
    counts.forEach(
        (table, rows) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(table)
                .append("\":")
                .append(rows));
    return json.append('}').toString();
  }
}
