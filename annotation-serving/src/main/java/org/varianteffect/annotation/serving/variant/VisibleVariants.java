package org.varianteffect.annotation.serving.variant;

import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Urn;

/** Finds the variant that a read is about. */
final class VisibleVariants {

  private VisibleVariants() {}

  /** The id of a variant of a visible score set. */
  static int id(Snapshot snapshot, String urn) {
    return snapshot
        .query(VisibleVariants.class, "visible_variant")
        .bind("urn", Urn.ofVariant(urn))
        .mapTo(Integer.class)
        .findOne()
        .orElseThrow(() -> new UnknownVariant(urn));
  }
}
