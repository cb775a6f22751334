package org.varianteffect.annotation.serving.annotation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What Ensembl VEP says that an allele does to the gene.
 *
 * @param consequence absent when VEP was asked and found nothing
 * @param sourceVersion the Ensembl release, or {@code legacy}
 * @param accessDate when it was asked
 */
public record Vep(Optional<String> consequence, String sourceVersion, LocalDate accessDate) {}
