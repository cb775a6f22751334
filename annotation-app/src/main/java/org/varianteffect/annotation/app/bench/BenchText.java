package org.varianteffect.annotation.app.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.bench.meter.Surroundings;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.app.report.Report;

/** What was measured. */
record BenchText(BenchResult result) implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>(surroundings());
    for (SizeResult size : result.sizes()) {
      lines.add("");
      lines.addAll(new SizeText(size).lines());
    }
    result.growth().ifPresent(growth -> addGrowth(lines, growth));
    addGoals(lines);
    return lines;
  }

  private List<String> surroundings() {
    Surroundings on = result.surroundings();
    return List.of(
        "PostgreSQL %s, %s; %s cores"
            .formatted(
                on.server(),
                on.isDurable()
                    ? "durable: every commit reaches the disk"
                    : "NOT durable: commits cost less than in production",
                on.cores()),
        "  "
            + on.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(joining(", ")),
        on.checkpoints()
            ? "  a checkpoint before each part"
            : "  NO checkpoint before each part, for the role may not ask for one: parts pay for what went before",
        "Java %s, heap of at most %s MB"
            .formatted(on.java(), Amounts.megabytesText(on.maxHeapBytes())));
  }

  private static void addGrowth(List<String> lines, Growth growth) {
    lines.add("");
    lines.add(
        "growth from %s to %s: 1.00 grows as the database does; heap: 1.00 does not grow"
            .formatted(
                Quantities.count(growth.small().variants()),
                Quantities.counted(growth.large().variants(), "variant")));
    TextTable table = TextTable.withHeading("part", "time per mapping", "WAL per mapping", "heap");
    for (Part part : Part.values()) {
      table.row(
          part.label(),
          Amounts.ratio(growth.time(part)),
          Amounts.ratio(growth.wal(part)),
          Amounts.ratio(growth.heap(part)));
    }
    lines.addAll(table.lines("  "));
  }

  private void addGoals(List<String> lines) {
    lines.add("");
    lines.add("goals");
    TextTable table = TextTable.withHeading("", "variants", "measured", "at most", "");
    Goal.of(result)
        .forEach(
            goal ->
                table.row(
                    goal.name(),
                    goal.variants(),
                    Amounts.ratio(goal.measured()),
                    Amounts.ratio(goal.limit()),
                    goal.isReached() ? "reached" : "not reached"));
    lines.addAll(table.lines("  "));
  }

  @Override
  public JsonDocument json() {
    return new BenchJson(result).document();
  }
}
