package org.varianteffect.annotation.serving.variant;

import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;

/**
 * A measured variant with the record that holds at the read time, its alleles and what is said of
 * them.
 *
 * @param data scores and counts, as measured
 * @param mapping absent when no record holds
 * @param alleles the measured one first, then its translations in byte order of digests
 */
public record VariantDetail(
    String variantUrn,
    Optional<String> scoreSetUrn,
    Optional<String> hgvsNt,
    Optional<String> hgvsPro,
    Optional<String> hgvsSplice,
    Json data,
    Optional<RecordDetail> mapping,
    List<VariantAllele> alleles) {

  public VariantDetail {
    alleles = List.copyOf(alleles);
  }
}
