package org.varianteffect.annotation.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;

/**
 * What the demo came to.
 *
 * @param generated what the old database held
 * @param backfilled what the backfill made of it
 * @param content what the contract took away and the rollback brought back
 * @param times how long each part took
 */
public record DemoSummary(
    GeneratedCounts generated,
    BackfillSummary backfilled,
    OldContent content,
    Map<String, Duration> times) {

  /** For people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("", "== summary"));
    lines.addAll(timeTable().lines("   "));
    lines.add("   proved:");
    proofs().forEach(proof -> lines.add("   - " + proof));
    return lines;
  }

  private TextTable timeTable() {
    TextTable table = TextTable.plain();
    times.forEach((part, took) -> table.row(part, Quantities.duration(took)));
    Duration total = times.values().stream().reduce(Duration.ZERO, Duration::plus);
    return table.row("all", Quantities.duration(total));
  }

  private List<String> proofs() {
    return List.of(
        "%s new rows, or %s; none is unexplained"
            .formatted(
                Quantities.counted(
                    sum(backfilled.conservation().facts()), "old fact is", "old facts are"),
                Quantities.counted(
                    sum(backfilled.anomaliesPerKind()), "recorded anomaly", "recorded anomalies")),
        "no two rows of one timeline overlap, and at most one is live",
        "the readers shown answer as they did",
        "the contract came back with all of %s values, %s indexes and constraints, by checksum"
            .formatted(Quantities.count(content.valueCount()), content.definitionCount()));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
