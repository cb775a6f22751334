package org.varianteffect.annotation.backfill.verification;

import java.util.List;
import java.util.Map;

/**
 * Whether every old fact is a new row or a recorded anomaly, and whether the new timelines are
 * sound.
 *
 * @param facts how many facts of each kind were accounted for
 * @param unexplained how many were not, per check; empty when all is well
 * @param examples some of the unexplained ones, at most twenty per check
 */
public record ConservationReport(
    Map<String, Long> facts, Map<String, Long> unexplained, List<Unexplained> examples) {

  /**
   * A fact that is neither a row nor an anomaly, or a timeline that is not sound: always a bug, or
   * somebody's hand.
   *
   * @param check the check that found it
   * @param mappedVariantId whose fact it is; NULL for a timeline
   * @param description what is missing or wrong, in words
   */
  public record Unexplained(String check, Integer mappedVariantId, String description) {}

  /** Whether nothing is unexplained. */
  public boolean isClean() {
    return unexplained.isEmpty();
  }
}
