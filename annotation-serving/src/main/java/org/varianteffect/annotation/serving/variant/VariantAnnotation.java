package org.varianteffect.annotation.serving.variant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;

/**
 * A row of {@code v_variant_annotations}: a measured variant, what it maps to, and how one kind of
 * annotation of it went. A variant without any attempt has one row without {@link #status()}.
 *
 * @param variantUrn absent while the variant has none
 * @param mapping the mapping that holds at the read time
 * @param status the current attempt of one type; not valid-time, so the same whatever the read time
 */
public record VariantAnnotation(
    Optional<String> variantUrn,
    Optional<String> scoreSetUrn,
    Optional<String> hgvsNt,
    Optional<String> hgvsPro,
    Optional<String> hgvsSplice,
    Optional<Mapping> mapping,
    Optional<Status> status) {

  /**
   * A mapping record with its measured allele.
   *
   * @param clingenAlleleId of the measured allele, as the following
   * @param hgvsG absent where neither the allele nor a translation that is the same change has one
   * @param vepFunctionalConsequence absent when VEP found nothing, or was not asked
   * @param vepAccessDate when it was asked; absent when it was not
   * @param error why the mapping failed
   */
  public record Mapping(
      int recordId,
      Optional<String> clingenAlleleId,
      Optional<String> hgvsAssayLevel,
      Optional<String> hgvsG,
      Optional<String> hgvsC,
      Optional<String> hgvsP,
      Optional<String> vepFunctionalConsequence,
      Optional<LocalDate> vepAccessDate,
      LocalDate mappedDate,
      String mappingApiVersion,
      Optional<String> vrsVersion,
      Optional<String> error) {}

  /**
   * How an attempt to annotate went.
   *
   * @param status {@code success}, {@code failed} or {@code skipped}
   * @param version the release of the source that was asked
   * @param annotationMetadata whatever the job found worth noting
   */
  public record Status(
      String annotationType,
      String status,
      Optional<String> failureCategory,
      Optional<String> error,
      Optional<String> version,
      Optional<Json> annotationMetadata,
      boolean current,
      Instant createdAt,
      Instant updatedAt) {}
}
