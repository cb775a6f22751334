package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Tells documents of VRS 1.3, whose stored identifiers were computed otherwise. */
final class Version13 {

  private static final List<String> LOCATION_KEYS = List.of("_id", "sequence_id", "interval");

  private Version13() {}

  /** Whether the unwrapped document, or any member of a block, has a key that only 1.3 has. */
  static boolean isIn(JsonNode document) {
    if (isPart(document)) {
      return true;
    }
    for (JsonNode member : document.path("members")) {
      if (isPart(Unwrapping.unwrap(member))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(JsonNode part) {
    JsonNode location = part.has("location") ? part.get("location") : part;
    return part.has("_id") || LOCATION_KEYS.stream().anyMatch(location::has);
  }
}
