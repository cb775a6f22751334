package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.Comparator;

/** One annotation of a mapping that has an allele; it holds on that mapping's window. */
record Observation<K>(Contribution by, K key) {

  Span window() {
    return by.window();
  }

  /** The end of both orders of T4: the later mapping wins. */
  static <K> Comparator<Observation<K>> byMapping() {
    return Comparator.comparing(observation -> observation.by().mapping(), VariantWindows.BY_DATE);
  }
}
