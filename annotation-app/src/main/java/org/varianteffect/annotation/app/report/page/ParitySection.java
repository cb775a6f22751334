package org.varianteffect.annotation.app.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.report.page.Bar.Share;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.backfill.verification.ParityReport;
import org.varianteffect.annotation.backfill.verification.ReaderParity;
import org.varianteffect.annotation.backfill.verification.ScoreSetParity;

/** Whether readers give from the new tables what they gave from the old ones. */
record ParitySection(ParityReport report) {

  private static final String AS_OF = "AS_OF";

  /** So many score sets and differences are shown; the rest is counted. */
  static final int SCORE_SETS = 20;

  static final int DIFFERENCES = 50;

  /**
   * What was compared, in numbers and as a bar.
   *
   * @param name of a reader or score set
   * @param what more about it; empty when the name says it all
   * @param explanations what accounts for differences; empty when nothing has to
   */
  record Row(
      String name,
      String what,
      String same,
      String gained,
      String explained,
      String unexplained,
      boolean clean,
      Bar bar,
      String explanations) {}

  /** One difference, with both values; {@code null} where that side has none. */
  record Difference(String reader, String place, String subject, String oldValue, String newValue) {

    boolean hasOld() {
      return oldValue != null;
    }

    boolean hasNew() {
      return newValue != null;
    }
  }

  boolean clean() {
    return report.isClean();
  }

  String headline() {
    return clean()
        ? "%s the same from old and new, and whatever differs is explained"
            .formatted(Quantities.counted(same(), "result is", "results are"))
        : "%s, and nothing explains it"
            .formatted(
                Quantities.counted(report.unexplained(), "result differs", "results differ"));
  }

  private long same() {
    return report.readers().stream().mapToLong(ReaderParity::same).sum();
  }

  List<Row> readers() {
    return report.readers().stream()
        .map(
            reader ->
                row(
                    reader.reader().equals(AS_OF) ? "as of" : reader.reader(),
                    reader.what(),
                    List.of(
                        reader.same(), reader.gained(), reader.explained(), reader.unexplained()),
                    Quantities.listed(reader.explanations())))
        .toList();
  }

  List<Row> scoreSets() {
    return differing().stream()
        .limit(SCORE_SETS)
        .map(
            found ->
                row(
                    found.scoreSetUrn() == null ? "no one score set" : found.scoreSetUrn(),
                    "",
                    List.of(found.same(), found.gained(), found.explained(), found.unexplained()),
                    ""))
        .toList();
  }

  private static Row row(String name, String what, List<Long> counts, String explanations) {
    return new Row(
        name,
        what,
        Quantities.count(counts.get(0)),
        Quantities.count(counts.get(1)),
        Quantities.count(counts.get(2)),
        Quantities.count(counts.get(3)),
        counts.get(3) == 0,
        Bar.of(
            List.of(
                new Share("same", counts.get(0)),
                new Share("gained", counts.get(1)),
                new Share("explained", counts.get(2)),
                new Share("unexplained", counts.get(3)))),
        explanations);
  }

  /** What the list of score sets leaves out. */
  String moreScoreSets() {
    long more = Math.max(0, differing().size() - SCORE_SETS);
    long same = report.scoreSets().size() - differing().size();
    return (more == 0 ? "" : "And %s more. ".formatted(Quantities.count(more)))
        + "Without any difference: %s.".formatted(Quantities.counted(same, "score set"));
  }

  private List<ScoreSetParity> differing() {
    return report.scoreSets().stream()
        .filter(found -> found.gained() + found.explained() + found.unexplained() > 0)
        .toList();
  }

  List<Difference> differences() {
    return report.examples().stream().limit(DIFFERENCES).map(ParitySection::difference).toList();
  }

  /** How many more there are; empty when all are shown. */
  String moreDifferences() {
    long more = report.unexplained() - differences().size();
    return more <= 0
        ? ""
        : "And %s more; verify --differences FILE.csv lists every one."
            .formatted(Quantities.count(more));
  }

  private static Difference difference(ParityDifference found) {
    String place = found.variantUrn() == null ? found.scoreSetUrn() : found.variantUrn();
    return new Difference(
        found.reader(),
        place == null ? "" : place,
        found.subject(),
        value(found.oldValue()),
        value(found.newValue()));
  }

  private static String value(String text) {
    return text == null ? null : Words.shortened(text);
  }

  String sample() {
    String days =
        report.sample().days().stream().map(Object::toString).collect(Collectors.joining(", "));
    return "CSV was compared for %s, and what was current on %s (sample %s)."
        .formatted(
            Quantities.counted(report.sample().scoreSets().size(), "score set"),
            days.isEmpty() ? "no past day" : days,
            report.sample().seed());
  }
}
