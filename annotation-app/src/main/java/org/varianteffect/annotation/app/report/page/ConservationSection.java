package org.varianteffect.annotation.app.report.page;

import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.report.ConservationText;
import org.varianteffect.annotation.backfill.verification.ConservationReport;

/** Whether every old fact is a new row or an anomaly. */
record ConservationSection(ConservationReport report) {

  /** So many of a kind, drawn beside the others. */
  record Row(String label, String count, Bar bar) {}

  /** A fact that nothing accounts for. */
  record Example(String check, String subject, String description) {}

  boolean clean() {
    return report.isClean();
  }

  String headline() {
    return Words.sentence(
        new ConservationText(report).headline().replaceFirst("^conservation: ", ""));
  }

  List<Row> facts() {
    return rows(report.facts(), "same");
  }

  List<Row> unexplained() {
    return rows(report.unexplained(), "unexplained");
  }

  List<Example> examples() {
    return report.examples().stream().map(ConservationSection::example).toList();
  }

  private static List<Row> rows(Map<String, Long> counts, String kind) {
    long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.entrySet().stream()
        .map(
            entry ->
                new Row(
                    entry.getKey(),
                    Quantities.count(entry.getValue()),
                    Bar.of(kind, entry.getValue(), largest)))
        .toList();
  }

  private static Example example(ConservationReport.Unexplained found) {
    String subject =
        found.mappedVariantId() == null ? "" : "mapped variant " + found.mappedVariantId();
    return new Example(found.check(), subject, Words.shortened(found.description()));
  }
}
