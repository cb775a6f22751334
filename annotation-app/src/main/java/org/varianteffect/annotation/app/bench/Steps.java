package org.varianteffect.annotation.app.bench;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.VerificationReport;

/** What a part consists of. */
record Steps(Statements statements) {
  /** The step of verify that compares readers. */
  static final String PARITY = "parity";

  private static final String ROWS_PER_STAGE =
      """
      SELECT c.stage, sum(written.value::bigint)
      FROM annotation_backfill.chunks AS c
      CROSS JOIN LATERAL jsonb_each_text(c.written) AS written
      WHERE c.run_id = %s AND written.key IN (%s)
      GROUP BY c.stage
      """;

  /** The floor's statements; what each of them wrote, it does not say. */
  static List<Step> ofFloor(Map<String, Duration> took) {
    List<Step> steps = new ArrayList<>();
    took.forEach((name, duration) -> steps.add(new Step(name, duration, OptionalLong.empty())));
    return steps;
  }

  /** The comparison of the readers; the rest is conservation and the gate. */
  static List<Step> ofVerification(VerificationReport report) {
    return List.of(new Step(PARITY, report.parity().took(), OptionalLong.empty()));
  }

  /** The backfill's stages. */
  List<Step> ofBackfill(BackfillSummary summary) {
    Map<String, Long> rows = rowsPerStage(summary.runId());
    List<Step> steps = new ArrayList<>();
    new TreeMap<>(summary.took())
        .forEach(
            (stage, took) -> {
              Long written = rows.get(stage.label());
              steps.add(
                  new Step(
                      stage.label(),
                      took,
                      written == null ? OptionalLong.empty() : OptionalLong.of(written)));
            });
    return steps;
  }

  private Map<String, Long> rowsPerStage(long run) {
    String tables = NewTables.NAMES.stream().map(table -> "'" + table + "'").collect(joining(", "));
    try {
      return statements.counts(ROWS_PER_STAGE.formatted(run, tables));
    } catch (SQLException e) {
      throw new IllegalStateException("the rows per stage of run " + run + " cannot be read", e);
    }
  }
}
