package org.varianteffect.annotation.serving.annotation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What clinicians say of an allele, as a release of ClinVar has it: a row of {@code
 * clinvar_controls}.
 *
 * @param dbVersion the release, {@code MM_YYYY}
 * @param creationDate absent, as {@code modificationDate}, of a copy whose original lacks it
 */
public record Clinvar(
    int id,
    String dbIdentifier,
    Optional<String> geneSymbol,
    Optional<String> clinicalSignificance,
    Optional<String> clinicalReviewStatus,
    String dbVersion,
    String dbName,
    Optional<String> clinvarVariationId,
    Optional<LocalDate> creationDate,
    Optional<LocalDate> modificationDate) {}
