package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** One row of the old table of mappings, as stored; {@link LocalDate#MAX} is infinity. */
public record OldMapping(
    int id,
    int variantId,
    boolean current,
    LocalDate mappedDate,
    LocalDate modificationDate,
    Documents documents,
    Names names,
    Vep vep,
    Run run) {

  /** The VRS documents; Java null is SQL NULL. */
  public record Documents(JsonNode preMapped, JsonNode postMapped) {}

  /** What the mapping called the variant. */
  public record Names(
      String alignmentLevel,
      String clingenAlleleId,
      String hgvsAssayLevel,
      String hgvsG,
      String hgvsC,
      String hgvsP) {}

  /** The two retired columns. */
  public record Vep(String consequence, LocalDate accessDate) {}

  /** How the mapping went. */
  public record Run(
      String apiVersion,
      String vrsVersion,
      String errorMessage,
      Boolean atMismatchedLocus,
      Boolean nearGap,
      Integer targetGeneMappingId) {}

  /** The same mapping of another variant. */
  public OldMapping identifiedAs(int otherId, int otherVariantId) {
    return new OldMapping(
        otherId, otherVariantId, current, mappedDate, modificationDate, documents, names, vep, run);
  }

  /** The same mapping with another consequence. */
  public OldMapping seenByVep(Vep seen) {
    return new OldMapping(
        id, variantId, current, mappedDate, modificationDate, documents, names, seen, run);
  }
}
