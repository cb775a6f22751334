package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.backfill.verification.ParityReport;
import org.varianteffect.annotation.backfill.verification.ScoreSetParity;

/** Adds the findings of all pieces up. */
final class Tally {
  private static final Comparator<Outcomes> WORST_FIRST =
      Comparator.comparing(Outcomes::unexplained).thenComparing(Outcomes::differing).reversed();

  private final Map<ComparedReader, Outcomes> perReader = new EnumMap<>(ComparedReader.class);
  private final Map<Integer, Outcomes> perScoreSet = new HashMap<>();
  private final Map<Integer, String> urns = new HashMap<>();
  private final List<ParityDifference> examples = new ArrayList<>();

  Tally(List<Findings> findings, ReleaseOptions options) {
    for (ComparedReader reader : ComparedReader.values()) {
      perReader.put(reader, new Outcomes());
    }
    findings.forEach(found -> found.counts().forEach(this::add));
    options.counts().forEach(this::add);
    findings.forEach(found -> found.unexplained().forEach(this::addExample));
    options.differences().stream()
        .filter(found -> found.explanation() == null)
        .forEach(this::addExample);
  }

  private void add(Findings.Count count) {
    urns.putIfAbsent(count.scoreSetId(), count.scoreSetUrn());
    for (Outcomes outcomes :
        List.of(
            perReader.get(ComparedReader.valueOf(count.reader())),
            perScoreSet.computeIfAbsent(count.scoreSetId(), id -> new Outcomes()))) {
      outcomes.add(count.outcome(), count.explanation(), count.results(), count.values());
    }
  }

  private void addExample(ParityDifference found) {
    long known =
        examples.stream().filter(example -> example.reader().equals(found.reader())).count();
    if (known < Comparison.EXAMPLES) {
      examples.add(found);
    }
  }

  ParityReport report(ParityReport.Sample sample, Duration took) {
    return new ParityReport(
        perReader.entrySet().stream()
            .map(entry -> entry.getValue().ofReader(entry.getKey()))
            .toList(),
        scoreSets(),
        List.copyOf(examples),
        sample,
        took);
  }

  private List<ScoreSetParity> scoreSets() {
    return perScoreSet.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(WORST_FIRST))
        .map(entry -> entry.getValue().ofScoreSet(urns.get(entry.getKey())))
        .toList();
  }
}
