package org.varianteffect.annotation.backfill.verification;

/**
 * A value that a reader gives otherwise from the new tables than from the old ones.
 *
 * @param reader {@code L1} to {@code L7}, or {@code AS_OF}
 * @param scoreSetUrn NULL when it concerns no one score set, or the score set has no URN
 * @param variantUrn NULL when it concerns no one variant, or the variant has no URN
 * @param subject the column, annotation or identifier it is about
 * @param oldValue NULL when the old side has none
 * @param newValue NULL when the new side has none
 * @param outcome {@code gained}, {@code explained} or {@code unexplained}
 * @param explanation the anomaly kind or rule; NULL when unexplained
 */
public record ParityDifference(
    String reader,
    String scoreSetUrn,
    String variantUrn,
    String subject,
    String oldValue,
    String newValue,
    String outcome,
    String explanation) {}
