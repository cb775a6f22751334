package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** How many rows the backfill reads, by the server's own count. */
class RowsReadTest {
  private static final int VARIANTS = 8_000;
  private static final int CHUNKS = 80;

  /**
   * What all statements on a row's own chunk, the stages' preparations, the check and the checks of
   * foreign keys come to: 17 at most in 2026-11. Once a chunk more would be 80 more at the end of a
   * stage, and half of that on average while the table grows.
   */
  private static final double MOST_TIMES = 25;

  @Test
  void noTableIsReadInWholeOnceAChunk() {
    try (GeneratedDatabase generated =
        GeneratedDatabase.of(new GeneratorOptions(VARIANTS, 23, 0.3), ClinvarShape.COPIED)) {
      TestDatabase database = generated.database();
      new Migrations(database.dataSource()).expand();
      database.execute("VACUUM ANALYZE");
      Map<String, Double> before = rowsRead(database);

      new Backfill(
              database.dataSource(),
              BackfillOptions.defaults().withBatchSize(VARIANTS / CHUNKS),
              BackfillListener.silent(),
              Clock.systemUTC())
          .run();

      Map<String, Double> times = new LinkedHashMap<>();
      rowsRead(database)
          .forEach(
              (table, read) ->
                  times.put(
                      table,
                      (read - before.getOrDefault(table, 0.0))
                          / generated.count("SELECT count(*) FROM " + table)));
      // or the server has not counted yet
      assertThat(times.get("public.mapped_variants")).isGreaterThan(3);
      assertThat(times)
          .hasSizeGreaterThan(8)
          .allSatisfy((table, n) -> assertThat(n).isLessThan(MOST_TIMES));
    }
  }

  /** Of the tables that grow with the database. */
  private static Map<String, Double> rowsRead(TestDatabase database) {
    Map<String, Double> read = new LinkedHashMap<>();
    database
        .rows(
            "SELECT schemaname || '.' || relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 AS rows"
                + " FROM pg_stat_user_tables WHERE n_live_tup > 3000 OR relname = 'anomalies' ORDER BY 1")
        .forEach(row -> read.put((String) row.get("name"), (Double) row.get("rows")));
    return read;
  }
}
