package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** A mapping record with its links, which are kept sorted. */
public record RecordRow(
    int variantId,
    Span window,
    String vrsDigest,
    JsonNode preMapped,
    String assayLevel,
    String hgvsAssayLevel,
    String alignmentLevel,
    LocalDate mappedDate,
    OldMapping.Run run,
    List<Link> links) {

  /** A link to an allele; a derived one is not authoritative. */
  public record Link(
      String alleleDigest, boolean authoritative, Integer projectionGroup, Span window) {}

  public RecordRow withLinks(List<Link> sorted) {
    return new RecordRow(
        variantId,
        window,
        vrsDigest,
        preMapped,
        assayLevel,
        hgvsAssayLevel,
        alignmentLevel,
        mappedDate,
        run,
        sorted);
  }
}
