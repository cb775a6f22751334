package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;

/** An allele, by its digest. */
public record AlleleRow(
    String digest,
    String level,
    String clingenAlleleId,
    String hgvsG,
    String hgvsC,
    String hgvsP,
    JsonNode postMapped) {

  /** The HGVS of whichever level; null when it has none. */
  String anyHgvs() {
    return hgvsG != null ? hgvsG : hgvsC != null ? hgvsC : hgvsP;
  }

  AlleleRow withoutHgvs() {
    return new AlleleRow(digest, level, clingenAlleleId, null, null, null, postMapped);
  }
}
