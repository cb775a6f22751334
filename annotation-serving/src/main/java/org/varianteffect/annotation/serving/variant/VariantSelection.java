package org.varianteffect.annotation.serving.variant;

import java.util.HashMap;
import java.util.Map;

/** Which variants a query is about, as parts of its text. */
enum VariantSelection {
  /** The one with the URN {@code urn}, if it is visible; there is nothing to put in order. */
  ONE(Map.of("variants", "<include:one_variant>", "order", "")),

  /** Those of the score set with the id {@code id}, in order. */
  OF_SCORE_SET(
      Map.of(
          "variants", "<include:variants_in_order>",
          "order", "ORDER BY <include:variant_place>",
          "restriction", "v.scoreset_id = :id",
          "page", ""));

  private final Map<String, String> parts;

  VariantSelection(Map<String, String> parts) {
    this.parts = parts;
  }

  Map<String, String> parts() {
    return parts;
  }

  /** These parts, and one more. */
  Map<String, String> with(String name, String part) {
    Map<String, String> all = new HashMap<>(parts);
    all.put(name, part);
    return Map.copyOf(all);
  }
}
