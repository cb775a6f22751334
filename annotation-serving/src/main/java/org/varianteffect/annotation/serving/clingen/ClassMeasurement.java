package org.varianteffect.annotation.serving.clingen;

import java.util.Optional;
import org.varianteffect.annotation.serving.Json;

/**
 * A measurement of an equivalence class.
 *
 * @param assayLevel {@code genomic}, {@code cdna} or {@code protein}
 * @param alleleDigest the allele that was measured
 * @param clingenAlleleId of that allele, as it is stored
 * @param score as it was uploaded
 * @param supersededBy the URN of a visible score set that replaces this one
 */
public record ClassMeasurement(
    Relationship relationship,
    Measurement measurement,
    String assayLevel,
    Optional<String> hgvsAssayLevel,
    String alleleDigest,
    Optional<String> clingenAlleleId,
    Optional<Json> score,
    Optional<String> supersededBy) {}
