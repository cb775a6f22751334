package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.backfill.verification.ParityReport;
import org.varianteffect.annotation.backfill.verification.ReaderParity;
import org.varianteffect.annotation.backfill.verification.ScoreSetParity;

/** Whether the readers give from the new tables what they gave from the old ones. */
public record ParityText(ParityReport report) implements Report {
  private static final int WORST = 10;
  private static final int LONGEST = 120;

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    lines.addAll(readers().lines("  "));
    report.readers().forEach(reader -> addExplanations(lines, reader));
    addWorst(lines);
    report.examples().forEach(example -> lines.add("    " + line(example)));
    lines.add(sample());
    return lines;
  }

  /** The result in one line. */
  public String headline() {
    long same = report.readers().stream().mapToLong(ReaderParity::same).sum();
    return report.isClean()
        ? "parity: %s the same, and nothing else is unexplained"
            .formatted(Quantities.counted(same, "result is", "results are"))
        : "parity: %s, and nothing explains it"
            .formatted(
                Quantities.counted(report.unexplained(), "result differs", "results differ"));
  }

  private TextTable readers() {
    TextTable table =
        TextTable.withHeading("reader", "same", "gained", "explained", "unexplained", "of");
    report
        .readers()
        .forEach(
            reader ->
                table.row(
                    reader.reader(),
                    reader.same(),
                    reader.gained(),
                    reader.explained(),
                    reader.unexplained(),
                    reader.what()));
    return table;
  }

  private static void addExplanations(List<String> lines, ReaderParity reader) {
    if (!reader.explanations().isEmpty()) {
      lines.add("  " + reader.reader() + ": " + Quantities.listed(reader.explanations()));
    }
  }

  private void addWorst(List<String> lines) {
    TextTable table = TextTable.plain();
    worst()
        .forEach(
            found ->
                table.row(
                    found.scoreSetUrn() == null ? "no one score set" : found.scoreSetUrn(),
                    found.unexplained()));
    if (!table.isEmpty()) {
      lines.add("  score sets with most that is unexplained, and what that is, for example:");
      lines.addAll(table.lines("    "));
    }
  }

  private List<ScoreSetParity> worst() {
    return report.scoreSets().stream()
        .filter(found -> found.unexplained() > 0)
        .limit(WORST)
        .toList();
  }

  private static String line(ParityDifference found) {
    String subject = found.variantUrn() == null ? found.scoreSetUrn() : found.variantUrn();
    return "%s %s: %s: %s, now %s"
        .formatted(
            found.reader(),
            subject == null ? "" : subject,
            found.subject(),
            shortened(found.oldValue()),
            shortened(found.newValue()));
  }

  private static String shortened(String value) {
    if (value == null) {
      return "nothing";
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
  }

  private String sample() {
    return "  sampled with seed %s: CSV of %s, %s; took %s"
        .formatted(
            report.sample().seed(),
            Quantities.counted(report.sample().scoreSets().size(), "score set"),
            Quantities.counted(report.sample().days().size(), "past day"),
            Quantities.duration(report.took()));
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument()
        .with("clean", report.isClean())
        .with("unexplained", report.unexplained())
        .with("readers", report.readers().stream().map(ParityText::json).toList())
        .with("scoreSets", report.scoreSets().stream().map(ParityText::json).toList())
        .with("examples", report.examples().stream().map(ParityText::json).toList())
        .with("sample", json(report.sample()))
        .with("seconds", report.took());
  }

  private static JsonDocument json(ReaderParity reader) {
    return new JsonDocument()
        .with("reader", reader.reader())
        .with("of", reader.what())
        .with("same", reader.same())
        .with("gained", reader.gained())
        .with("explained", reader.explained())
        .with("unexplained", reader.unexplained())
        .with("explanations", reader.explanations());
  }

  private static JsonDocument json(ScoreSetParity found) {
    return new JsonDocument()
        .with("scoreSetUrn", found.scoreSetUrn())
        .with("same", found.same())
        .with("gained", found.gained())
        .with("explained", found.explained())
        .with("unexplained", found.unexplained());
  }

  private static JsonDocument json(ParityDifference found) {
    return new JsonDocument()
        .with("reader", found.reader())
        .with("scoreSetUrn", found.scoreSetUrn())
        .with("variantUrn", found.variantUrn())
        .with("subject", found.subject())
        .with("old", found.oldValue())
        .with("new", found.newValue());
  }

  private static JsonDocument json(ParityReport.Sample sample) {
    return new JsonDocument()
        .with("seed", sample.seed())
        .with("scoreSets", sample.scoreSets())
        .with("days", sample.days().stream().map(Object::toString).toList());
  }
}
