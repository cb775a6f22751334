package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;

/**
 * An annotation event of a variant or of an allele. The mapping and its error stand for the
 * metadata, and are null for alleles.
 */
public record EventRow(
    String annotationType,
    Integer variantId,
    String alleleDigest,
    String disposition,
    String reason,
    String sourceVersion,
    Integer mappingId,
    String errorMessage,
    Instant createdAt) {}
