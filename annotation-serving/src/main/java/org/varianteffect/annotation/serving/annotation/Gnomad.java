package org.varianteffect.annotation.serving.annotation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How common an allele is, as a release of gnomAD has it: a row of {@code gnomad_variants}.
 *
 * @param dbVersion the release, e.g. {@code v4.1}
 * @param alleleFrequency of all samples, between 0 and 1
 */
public record Gnomad(
    int id,
    String dbName,
    String dbIdentifier,
    String dbVersion,
    Optional<Integer> alleleCount,
    Optional<Integer> alleleNumber,
    double alleleFrequency,
    Optional<Double> faf95Max,
    Optional<String> faf95MaxAncestry,
    LocalDate creationDate,
    LocalDate modificationDate) {}
