package org.varianteffect.annotation.backfill.verification;

/**
 * What all readers give of one score set, old beside new.
 *
 * @param scoreSetUrn NULL: no score set in particular, or one without a URN
 * @param same results that are on both sides
 * @param gained results that only the new side has
 * @param explained results that differ for a known reason
 * @param unexplained results that differ for no known reason
 */
public record ScoreSetParity(
    String scoreSetUrn, long same, long gained, long explained, long unexplained) {}
