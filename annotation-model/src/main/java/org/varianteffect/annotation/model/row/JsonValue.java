package org.varianteffect.annotation.model.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;

/**
 * A jsonb column's text, compared as PostgreSQL compares jsonb: neither white space, nor the order
 * of keys, nor the way a number is written matters.
 */
public final class JsonValue {

  private static final ObjectMapper MAPPER = mapper(StreamReadConstraints.defaults());

  /** Of what a column holds, however large. */
  private static final ObjectMapper UNBOUNDED =
      mapper(
          StreamReadConstraints.builder()
              .maxNestingDepth(Integer.MAX_VALUE)
              .maxNumberLength(Integer.MAX_VALUE)
              .maxStringLength(Integer.MAX_VALUE)
              .maxNameLength(Integer.MAX_VALUE)
              .build());

  /** Everything but numbers has been found different already. */
  private static final Comparator<JsonNode> NUMBERS_BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private final JsonNode tree;

  private JsonValue(JsonNode tree) {
    this.tree = tree;
  }

  /**
   * Null for null.
   *
   * @throws IllegalArgumentException when the text is not JSON, is larger or nested deeper than is
   *     read, has characters that PostgreSQL cannot hold, or is JSON null, which no column holds
   */
  public static JsonValue of(String json) {
    return json == null ? null : new JsonValue(read(json));
  }

  /**
   * What a column holds, which {@link #of} need not accept: others wrote it. Null for null.
   *
   * <p>Compare it with what {@link #of} accepts: of two that are nested very deep, to compare takes
   * a stack as deep.
   *
   * @throws IllegalArgumentException when the text is not JSON
   */
  public static JsonValue stored(String json) {
    return json == null ? null : new JsonValue(parsed(json, UNBOUNDED));
  }

  /** The text itself, if {@link #of} accepts it. */
  public static String checked(String json) {
    of(json);
    return json;
  }

  private static JsonNode read(String json) {
    JsonNode tree = parsed(json, MAPPER);
    if (tree.isNull() || tree.isMissingNode()) {
      throw new IllegalArgumentException("JSON null is not stored: use a Java null");
    }
    requireStorable(tree);
    return tree;
  }

  private static JsonNode parsed(String json, ObjectMapper mapper) {
    try {
      return mapper.readTree(json);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException("JSON beyond what is read: " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static ObjectMapper mapper(StreamReadConstraints constraints) {
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** Its nesting is bounded by what is read. */
  private static void requireStorable(JsonNode node) {
    if (node.isTextual()) {
      Text.storable(node.textValue(), "a text of the JSON document");
    }
    node.fieldNames().forEachRemaining(name -> Text.storable(name, "a key of the JSON document"));
    node.forEach(JsonValue::requireStorable);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonValue that && tree.equals(NUMBERS_BY_VALUE, that.tree);
  }

  @Override
  public int hashCode() {
    return tree.size();
  }

  @Override
  public String toString() {
    return tree.toString();
  }
}
