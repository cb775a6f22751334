package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objects that must be there, inline and of a given {@code type}. */
final class Typed {

  private Typed() {}

  static ObjectNode object(JsonNode node, String key, String type) {
    ObjectNode object = object(node, key);
    String actual = typeOf(object);
    if (!type.equals(actual)) {
      throw new UnidentifiableVrs(key + " has type " + actual);
    }
    return object;
  }

  static ObjectNode object(JsonNode node, String key) {
    if (Leaf.isNull(node)) {
      throw new UnidentifiableVrs(key + " is absent");
    }
    if (node.isTextual()) {
      throw new UnidentifiableVrs(key + " is only a reference");
    }
    if (!(node instanceof ObjectNode object)) {
      throw new UnidentifiableVrs(key + " is not an object");
    }
    return object;
  }

  /** The type as text, {@code "none"} where it is absent or no string. */
  static String typeOf(JsonNode object) {
    JsonNode type = object.get("type");
    return type != null && type.isTextual() ? type.textValue() : "none";
  }
}
