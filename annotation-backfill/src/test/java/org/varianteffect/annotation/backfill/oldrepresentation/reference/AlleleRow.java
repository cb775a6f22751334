package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Stream;

/** An allele, by its digest. */
public record AlleleRow(
    String digest,
    String level,
    String clingenAlleleId,
    String hgvsG,
    String hgvsC,
    String hgvsP,
    JsonNode postMapped) {

  /** One that nothing is known of. */
  static AlleleRow none(String digest) {
    return new AlleleRow(digest, null, null, null, null, null, null);
  }

  /** The HGVS of whichever level; null when it has none. */
  String anyHgvs() {
    return Stream.of(hgvsG, hgvsC, hgvsP)
        .map(OldText::nullIfEmpty)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  AlleleRow withHgvsOf(AlleleRow other) {
    return new AlleleRow(
        digest, level, clingenAlleleId, other.hgvsG, other.hgvsC, other.hgvsP, postMapped);
  }
}
