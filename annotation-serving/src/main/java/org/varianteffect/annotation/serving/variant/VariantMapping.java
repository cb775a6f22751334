package org.varianteffect.annotation.serving.variant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.annotation.LinkedControl;
import org.varianteffect.annotation.serving.annotation.LinkedGnomad;

/**
 * What a mapping run made of a variant, and what is said of its alleles.
 *
 * @param variantUrn absent while the variant has none
 * @param postMapped the canonical document of the measured allele; absent when it did not map
 * @param errorMessage why the mapping failed
 * @param current whether the record had not ended at the read time, whatever came later
 * @param clingenAlleleId of the measured allele
 * @param clinicalControls of all its alleles, the measured one's first
 * @param gnomadVariants likewise
 */
public record VariantMapping(
    Optional<String> variantUrn,
    Optional<Json> preMapped,
    Optional<Json> postMapped,
    Optional<String> vrsVersion,
    Optional<String> errorMessage,
    LocalDate mappedDate,
    String mappingApiVersion,
    boolean current,
    Optional<String> clingenAlleleId,
    List<LinkedControl> clinicalControls,
    List<LinkedGnomad> gnomadVariants) {

  public VariantMapping {
    clinicalControls = List.copyOf(clinicalControls);
    gnomadVariants = List.copyOf(gnomadVariants);
  }
}
