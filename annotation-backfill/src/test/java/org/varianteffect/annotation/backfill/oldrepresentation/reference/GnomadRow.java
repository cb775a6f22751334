package org.varianteffect.annotation.backfill.oldrepresentation.reference;

/** An allele's frequency over a window. */
public record GnomadRow(String alleleDigest, int gnomadVariantId, Span window) {}
