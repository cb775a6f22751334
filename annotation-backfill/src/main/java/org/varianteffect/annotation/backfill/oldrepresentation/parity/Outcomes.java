package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.varianteffect.annotation.backfill.verification.ReaderParity;
import org.varianteffect.annotation.backfill.verification.ScoreSetParity;

/** Adds up results by outcome. */
final class Outcomes {
  private long same;
  private long gained;
  private long explained;
  private long unexplained;
  private final Map<String, Long> explanations = new TreeMap<>();

  void add(String outcome, String explanation, long results, long values) {
    switch (outcome) {
      case "same" -> same += results;
      case "gained" -> gained += results;
      case "explained" -> explained += results;
      case "unexplained" -> unexplained += results;
      default -> throw new IllegalArgumentException("no outcome of a comparison: " + outcome);
    }
    if (explanation != null) {
      explanations.merge(explanation, values, Long::sum);
    }
  }

  long unexplained() {
    return unexplained;
  }

  /** How many are not the same. */
  long differing() {
    return gained + explained + unexplained;
  }

  ReaderParity ofReader(ComparedReader reader) {
    return new ReaderParity(
        reader.name(),
        reader.what(),
        same,
        gained,
        explained,
        unexplained,
        mostFirst(explanations));
  }

  ScoreSetParity ofScoreSet(String urn) {
    return new ScoreSetParity(urn, same, gained, explained, unexplained);
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
