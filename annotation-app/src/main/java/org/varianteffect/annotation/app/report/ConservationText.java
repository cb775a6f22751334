package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.ConservationReport;

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
    return report.isClean()
        ? "conservation: all %s old facts are new rows or recorded anomalies"
            .formatted(Quantities.count(facts))
        : "conservation: %s of %s old facts are unexplained"
            .formatted(Quantities.count(sum(report.unexplained())), Quantities.count(facts));
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
