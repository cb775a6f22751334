package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/**
 * L3, the ClinVar releases that a score set offers. It follows from L2: a release goes when all of
 * its controls go, for their reasons, and comes when one comes.
 */
final class ReleaseOptions {
  private record Option(int scoreSetId, String scoreSetUrn, String release) {}

  private final Map<Option, List<Findings.Release>> seen = new LinkedHashMap<>();

  void add(Findings.Release release) {
    seen.computeIfAbsent(
            new Option(release.scoreSetId(), release.scoreSetUrn(), release.name()),
            option -> new ArrayList<>())
        .add(release);
  }

  List<Findings.Count> counts() {
    List<Findings.Count> counts = new ArrayList<>();
    seen.forEach(
        (option, releases) -> {
          ParityDifference found = judge(option, releases);
          counts.add(
              new Findings.Count(
                  found.reader(),
                  option.scoreSetId(),
                  option.scoreSetUrn(),
                  found.outcome(),
                  found.explanation(),
                  1,
                  1));
        });
    return counts;
  }

  /** Those that are not the same. */
  List<ParityDifference> differences() {
    List<ParityDifference> differences = new ArrayList<>();
    seen.forEach((option, releases) -> differences.add(judge(option, releases)));
    differences.removeIf(found -> found.outcome().equals("same"));
    return differences;
  }

  private static ParityDifference judge(Option option, List<Findings.Release> releases) {
    boolean inOld = releases.stream().anyMatch(Findings.Release::inOld);
    boolean inNew = releases.stream().anyMatch(Findings.Release::inNew);
    Findings.Release reason =
        releases.stream()
            .filter(release -> release.explanation() == null)
            .findFirst()
            .orElse(releases.get(0));
    boolean same = inOld && inNew;
    return new ParityDifference(
        ComparedReader.L3.name(),
        option.scoreSetUrn(),
        null,
        option.release(),
        inOld ? option.release() : null,
        inNew ? option.release() : null,
        same ? "same" : reason.outcome(),
        same ? null : reason.explanation());
  }
}
