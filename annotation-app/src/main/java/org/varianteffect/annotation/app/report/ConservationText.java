package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.verification.ConservationReport;

/** Whether every old fact is a new row or an anomaly. */
public record ConservationText(ConservationReport report) implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    TextTable facts = TextTable.plain();
    report.facts().forEach(facts::row);
    lines.addAll(facts.lines("  "));
    report.unexplained().forEach((check, count) -> addUnexplained(lines, check, count));
    return lines;
  }

  /** The result in one line. */
  public String headline() {
    long facts = sum(report.facts());
    long unexplained = sum(report.unexplained());
    return "conservation: "
        + (report.isClean() ? accounted(facts) : unaccounted(unexplained, facts));
  }

  private static String accounted(long facts) {
    return facts == 1
        ? "the one old fact is a new row or a recorded anomaly"
        : "all %s old facts are new rows or recorded anomalies".formatted(Quantities.count(facts));
  }

  private static String unaccounted(long unexplained, long facts) {
    return "%s of %s %s unexplained"
        .formatted(
            Quantities.count(unexplained),
            Quantities.counted(facts, "old fact"),
            unexplained == 1 ? "is" : "are");
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private void addUnexplained(List<String> lines, String check, long count) {
    lines.add("  unexplained %s: %s, for example".formatted(check, Quantities.count(count)));
    report.examples().stream()
        .filter(example -> example.check().equals(check))
        .map(ConservationText::line)
        .forEach(lines::add);
  }

  private static String line(ConservationReport.Unexplained example) {
    String subject =
        example.mappedVariantId() == null
            ? ""
            : "mapped variant " + example.mappedVariantId() + ": ";
    return "    " + subject + example.description();
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument()
        .with("clean", report.isClean())
        .with("facts", report.facts())
        .with("unexplained", report.unexplained())
        .with("examples", report.examples().stream().map(ConservationText::json).toList());
  }

  private static JsonDocument json(ConservationReport.Unexplained example) {
    return new JsonDocument()
        .with("check", example.check())
        .with("mappedVariantId", example.mappedVariantId())
        .with("description", example.description());
  }
}
