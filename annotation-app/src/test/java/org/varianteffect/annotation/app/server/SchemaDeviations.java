package org.varianteffect.annotation.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where a JSON value is not what a schema of a description says: what it has, what it lacks. */
final class SchemaDeviations {

  private final JsonNode description;
  private final List<String> found = new ArrayList<>();

  SchemaDeviations(JsonNode description) {
    this.description = description;
  }

  List<String> of(JsonNode schema, JsonNode value) {
    compare(schema, value, "");
    return found;
  }

  private void compare(JsonNode schema, JsonNode value, String place) {
    if (schema.has("$ref")) {
      compare(description.at(schema.path("$ref").asText().substring(1)), value, place);
    } else if (schema.has("type")) {
      compareTyped(schema, value, place);
    }
  }

  private void compareTyped(JsonNode schema, JsonNode value, String place) {
    boolean asTyped =
        switch (schema.path("type").asText()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> false;
        };
    if (!asTyped) {
      found.add("%s is %s, not of type %s".formatted(place, value, schema.path("type")));
    } else if (value.isArray()) {
      value.forEach(item -> compare(schema.path("items"), item, place + "/*"));
    } else if (value.isObject()) {
      compareObject(schema, value, place);
    }
  }

  private void compareObject(JsonNode schema, JsonNode value, String place) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        found.add("%s lacks %s".formatted(place, required.asText()));
      }
    }
    value
        .properties()
        .forEach(part -> comparePart(schema, part.getKey(), part.getValue(), place + "/"));
  }

  private void comparePart(JsonNode schema, String name, JsonNode value, String place) {
    if (schema.path("properties").has(name)) {
      compare(schema.path("properties").path(name), value, place + name);
    } else if (schema.has("additionalProperties")) {
      compare(schema.path("additionalProperties"), value, place + name);
    } else {
      found.add("%s%s is not described".formatted(place, name));
    }
  }
}
