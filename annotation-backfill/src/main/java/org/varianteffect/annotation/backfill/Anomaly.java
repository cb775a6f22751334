package org.varianteffect.annotation.backfill;

/**
 * An old fact that is not carried over as it was, and why.
 *
 * @param kind such as {@code SHADOWED}; rule V10 of the backfill lists them
 * @param scoreSetUrn NULL when it concerns no one score set, or the score set has no URN
 * @param variantUrn NULL when it concerns no one variant, or the variant has no URN
 * @param mappedVariantId NULL when it concerns a variant or a control as a whole
 * @param source gnomad, clinvar, vep, mapping, allele or translation
 * @param key which of the source's facts; NULL when the kind says it all
 * @param detail more about it as a JSON object; NULL when there is no more
 */
public record Anomaly(
    String kind,
    String scoreSetUrn,
    String variantUrn,
    Integer mappedVariantId,
    String source,
    String key,
    String detail) {}
