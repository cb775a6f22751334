package org.varianteffect.annotation.app.report.page;

import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.backfill.AnomalyCount;
import org.varianteffect.annotation.backfill.VerificationReport;

/** What was not carried over as it was, by kind and score set. */
record AnomalySection(VerificationReport report, List<AnomalyCount> counts) {

  /** One kind. */
  record Kind(
      String name,
      String count,
      boolean accepted,
      String acceptance,
      Bar bar,
      List<ScoreSet> scoreSets,
      String more) {}

  /** A score set's part of a kind. */
  record ScoreSet(String urn, String count) {}

  boolean none() {
    return report.anomaliesPerKind().isEmpty();
  }

  List<Kind> kinds() {
    Map<String, Long> kinds = report.anomaliesPerKind();
    long largest = kinds.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return kinds.entrySet().stream()
        .map(entry -> kind(entry.getKey(), entry.getValue(), largest))
        .toList();
  }

  private Kind kind(String name, long count, long largest) {
    List<AnomalyCount> worst = counts.stream().filter(found -> found.kind().equals(name)).toList();
    return new Kind(
        name,
        Quantities.count(count),
        report.isAccepted(name),
        acceptance(name),
        Bar.of(report.isAccepted(name) ? "explained" : "unexplained", count, largest),
        worst.stream().map(AnomalySection::scoreSet).toList(),
        more(worst));
  }

  private String acceptance(String kind) {
    Map<String, Long> accepted = report.acceptedKinds();
    if (!accepted.containsKey(kind)) {
      return "not accepted";
    }
    Long most = accepted.get(kind);
    return most == null ? "accepted" : "accepted up to " + Quantities.count(most);
  }

  private static ScoreSet scoreSet(AnomalyCount found) {
    return new ScoreSet(
        found.scoreSetUrn() == null ? "no one score set" : found.scoreSetUrn(),
        Quantities.count(found.anomalies()));
  }

  private static String more(List<AnomalyCount> worst) {
    long more = worst.isEmpty() ? 0 : worst.get(0).scoreSets() - worst.size();
    return more == 0 ? "" : "and in " + Quantities.counted(more, "more score set");
  }
}
