package org.varianteffect.annotation.serving.variant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;

/**
 * A mapping record.
 *
 * @param vrsDigest the computed identifier of {@code preMapped}
 * @param assayLevel {@code genomic}, {@code cdna} or {@code protein}
 * @param alignmentLevel likewise
 * @param errorMessage why the mapping failed
 * @param validTo absent while the record had not ended at the read time, whatever came later
 */
public record RecordDetail(
    int id,
    Optional<String> vrsDigest,
    Optional<Json> preMapped,
    String assayLevel,
    Optional<String> hgvsAssayLevel,
    String mappingApiVersion,
    LocalDate mappedDate,
    Optional<String> vrsVersion,
    Optional<String> alignmentLevel,
    Optional<Boolean> atMismatchedLocus,
    Optional<Boolean> nearGap,
    Optional<String> errorMessage,
    Instant validFrom,
    Optional<Instant> validTo) {}
