package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/**
 * A mapping that has a record: its window (after native records cut it), level and name, the
 * identifier of its reference document, and the allele's digest and document (null without one).
 */
record Contribution(
    OldMapping mapping,
    Span window,
    String level,
    String hgvs,
    String preMappedDigest,
    String alleleDigest,
    JsonNode canonical) {

  /** R9: live first, then the latest mapping. */
  static final Comparator<Contribution> PRECEDENCE =
      Comparator.comparing((Contribution one) -> one.window().isOpen())
          .thenComparing(Contribution::mapping, VariantWindows.BY_DATE)
          .reversed();

  boolean hasAllele() {
    return alleleDigest != null;
  }
}
