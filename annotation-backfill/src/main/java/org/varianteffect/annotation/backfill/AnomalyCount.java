package org.varianteffect.annotation.backfill;

/**
 * How many anomalies of a kind one score set has.
 *
 * @param kind such as {@code SHADOWED}
 * @param scoreSetUrn NULL: of no one score set, or of one without a URN
 * @param anomalies how many
 * @param scoreSets how many score sets have anomalies of that kind
 */
public record AnomalyCount(String kind, String scoreSetUrn, long anomalies, long scoreSets) {}
