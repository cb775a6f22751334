package org.varianteffect.annotation.backfill.oldrepresentation.reference;

/** An allele's ClinVar assertion over a window. */
public record ClinvarRow(String alleleDigest, ControlRow.Key control, Span window) {}
