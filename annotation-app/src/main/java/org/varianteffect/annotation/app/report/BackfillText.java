package org.varianteffect.annotation.app.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.PauseLimit;
import org.varianteffect.annotation.backfill.progress.Stage;

/**
 * What a backfill came to, or would.
 *
 * @param summary its figures
 * @param options what was asked for
 * @param dryRun whether it was one
 */
public record BackfillText(BackfillSummary summary, BackfillOptions options, boolean dryRun)
    implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    addTable(
        lines, dryRun ? "rows that a run would write" : "rows written", summary.writtenPerTable());
    addTable(lines, "anomalies", summary.anomaliesPerKind());
    addTable(lines, "score sets with most anomalies", summary.worstScoreSets());
    lines.add(
        "translation pairs with an empty side: " + Quantities.count(summary.unusedTranslations()));
    lines.addAll(new ConservationText(summary.conservation()).lines());
    addTimes(lines);
    return lines;
  }

  private static void addTable(List<String> lines, String heading, Map<String, Long> counts) {
    TextTable table = TextTable.plain();
    counts.forEach((name, count) -> addRow(table, name, count));
    lines.add(heading + (table.isEmpty() ? ": none" : ":"));
    lines.addAll(table.lines("  "));
  }

  private static void addRow(TextTable table, String name, long count) {
    if (count != 0) {
      table.row(name, count);
    }
  }

  private void addTimes(List<String> lines) {
    TextTable table = TextTable.plain();
    inOrder().forEach((stage, took) -> table.row(stage.label(), Quantities.duration(took)));
    lines.add((dryRun ? "dry run" : "run " + summary.runId()) + " took:");
    lines.addAll(table.lines("  "));
  }

  private Map<Stage, Duration> inOrder() {
    return new TreeMap<>(summary.took());
  }

  @Override
  public JsonDocument json() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    inOrder().forEach((stage, took) -> seconds.put(stage.label(), Quantities.seconds(took)));
    return new JsonDocument()
        .with("run", dryRun ? null : summary.runId())
        .with("dryRun", dryRun)
        .with("parameters", parameters())
        .with("rowsWritten", summary.writtenPerTable())
        .with("anomalies", summary.anomaliesPerKind())
        .with("anomaliesByScoreSet", summary.worstScoreSets())
        .with("translationsUnused", summary.unusedTranslations())
        .with("conservation", new ConservationText(summary.conservation()).json())
        .with("seconds", seconds);
  }

  private JsonDocument parameters() {
    return new JsonDocument()
        .with("scoreSets", options.scoreSetUrns())
        .with("proteinProxies", options.proteinProxies().label())
        .with("workers", options.workers())
        .with("batchSize", options.batchSize() == 0 ? null : options.batchSize())
        .with("maxRate", options.maxRate() == 0 ? null : options.maxRate())
        .with("pauseWhen", options.pauseWhen().stream().map(PauseLimit::toString).toList())
        .with("resumed", options.resume())
        .with("joined", options.join());
  }
}
