package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.LocalDate;

/** An allele's consequence over a window; a null consequence says that nothing was found. */
public record VepRow(
    String alleleDigest,
    String consequence,
    String sourceVersion,
    LocalDate accessDate,
    Span window) {}
