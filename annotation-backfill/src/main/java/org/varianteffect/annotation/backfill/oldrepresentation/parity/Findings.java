package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.List;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/**
 * What one piece of the comparison found.
 *
 * @param counts how many results, per reader, score set, outcome and explanation
 * @param releases which ClinVar releases score sets have
 * @param unexplained the first of the differences that nothing explains
 */
record Findings(List<Count> counts, List<Release> releases, List<ParityDifference> unexplained) {

  /**
   * @param scoreSetId NULL: of none in particular
   * @param results rows or pairs
   * @param values values in which they differ
   */
  record Count(
      String reader,
      Integer scoreSetId,
      String scoreSetUrn,
      String outcome,
      String explanation,
      long results,
      long values) {}

  /**
   * A ClinVar release of which a score set has, or had, controls.
   *
   * @param outcome of the controls that differ; NULL: they are the same
   */
  record Release(
      int scoreSetId,
      String scoreSetUrn,
      String name,
      boolean inOld,
      boolean inNew,
      String outcome,
      String explanation) {}
}
