package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Older documents hold the variation one level down: {@code {"type": "...", "variation": {...}}}.
 */
final class Unwrapping {

  /** What a wrapper says about its variation, and the variation may not say itself. */
  private static final List<String> INHERITED = List.of("expressions", "extensions");

  private Unwrapping() {}

  /** The innermost variation, which may be the node itself; changes the tree that it is given. */
  static JsonNode unwrap(JsonNode node) {
    JsonNode unwrapped = node;
    while (unwrapped.get("variation") instanceof ObjectNode inner) {
      inherit(unwrapped, inner);
      unwrapped = inner;
    }
    return unwrapped;
  }

  private static void inherit(JsonNode wrapper, ObjectNode inner) {
    for (String key : INHERITED) {
      if (wrapper.has(key) && !inner.has(key)) {
        inner.set(key, wrapper.get(key));
      }
    }
  }
}
