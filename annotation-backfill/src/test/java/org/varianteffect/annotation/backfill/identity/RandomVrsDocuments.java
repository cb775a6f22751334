package org.varianteffect.annotation.backfill.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** VRS documents of all ages, most of them sound, each leaf now and then absent or absurd. */
final class RandomVrsDocuments {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double BLEMISHED = 0.03;
  private static final List<String> ABSURD =
      List.of(
          "null",
          "0",
          "7.0",
          "1.5",
          "1e3",
          "-3",
          "9007199254740991",
          "9007199254740992",
          "1e400",
          "\"\"",
          "\"x\"",
          "\"ga4gh:SQ.y\"",
          "\"\\u0001\\\"\\\\/é\\u007f😀\"",
          "true",
          "{}",
          "[]",
          "[1,null]",
          "[null,null]",
          "[1.0,2]",
          "[1,2,3]",
          "[\"1\",2]",
          "{\"type\":\"Number\",\"value\":3}");

  private final Random random;

  RandomVrsDocuments(Random random) {
    this.random = random;
  }

  String next() {
    try {
      return MAPPER.writeValueAsString(chance(0.7) ? wrapped(allele()) : wrapped(block()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode block() {
    ObjectNode block = JSON.objectNode();
    put(block, "type", 1, () -> text(any("CisPhasedBlock", "Haplotype")));
    put(block, "members", 1, this::members);
    decorate(block);
    return block;
  }

  private JsonNode members() {
    ArrayNode members = JSON.arrayNode();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      members.add(chance(BLEMISHED) ? absurd() : wrapped(allele()));
    }
    return members;
  }

  private ObjectNode allele() {
    ObjectNode allele = JSON.objectNode();
    put(allele, "type", 1, () -> text("Allele"));
    put(allele, "location", 1, () -> chance(0.7) ? location() : location13());
    put(allele, "state", 1, this::state);
    decorate(allele);
    return allele;
  }

  private JsonNode location() {
    ObjectNode location = JSON.objectNode();
    put(location, "type", 1, () -> text("SequenceLocation"));
    put(location, "sequenceReference", 0.8, this::sequenceReference);
    put(location, "start", 0.9, this::position);
    put(location, "end", 0.9, this::position);
    decorate(location);
    return location;
  }

  private JsonNode sequenceReference() {
    ObjectNode reference = JSON.objectNode();
    put(reference, "type", 1, () -> text("SequenceReference"));
    put(reference, "refgetAccession", 0.95, () -> text(any("SQ.a", "SQ.b")));
    return reference;
  }

  private JsonNode location13() {
    ObjectNode location = JSON.objectNode();
    put(location, "type", 1, () -> text("SequenceLocation"));
    put(location, "sequence_id", 0.95, () -> text(any("ga4gh:SQ.a", "ga4gh:SQ.b")));
    put(location, "interval", 0.95, this::interval);
    decorate(location);
    return location;
  }

  private JsonNode interval() {
    ObjectNode interval = JSON.objectNode();
    put(interval, "type", 0.8, () -> text("SequenceInterval"));
    put(interval, "start", 1, this::number);
    put(interval, "end", 1, this::number);
    return interval;
  }

  private JsonNode number() {
    ObjectNode number = JSON.objectNode();
    put(number, "type", 1, () -> text("Number"));
    put(number, "value", 1, this::position);
    return number;
  }

  private JsonNode state() {
    String type =
        any(
            "LiteralSequenceExpression",
            "ReferenceLengthExpression",
            "LengthExpression",
            "SequenceState");
    ObjectNode state = JSON.objectNode();
    put(state, "type", 1, () -> text(type));
    put(state, "sequence", 0.9, () -> text(any("A", "ACGT", "")));
    put(state, "length", 0.7, this::position);
    put(state, "repeatSubunitLength", 0.7, this::position);
    return state;
  }

  private JsonNode position() {
    return JSON.numberNode(random.nextInt(3));
  }

  /** What is not hashed, but tells the age, the drift and the name of a document. */
  private void decorate(ObjectNode object) {
    put(object, "id", 0.2, () -> text(any("ga4gh:VA.x", "")));
    put(object, "_id", 0.05, () -> text("ga4gh:VA.y"));
    put(object, "digest", 0.2, () -> text("stale"));
    put(
        object,
        "extensions",
        0.1,
        () -> JSON.arrayNode().add(JSON.rawValueNode(new RawValue("1.50"))));
    put(object, "expressions", 0.3, this::expressions);
  }

  private JsonNode expressions() {
    ArrayNode expressions = JSON.arrayNode();
    put(expressions.addObject(), "value", 0.9, () -> text(any("NC_1:g.1A>T", "")));
    return expressions;
  }

  private JsonNode wrapped(ObjectNode variation) {
    if (chance(0.75)) {
      return variation;
    }
    ObjectNode wrapper = JSON.objectNode().put("type", "Wrapper");
    put(wrapper, "expressions", 0.5, this::expressions);
    put(wrapper, "extensions", 0.3, () -> text("outer"));
    wrapper.set("variation", variation);
    return chance(0.2) ? wrapped(wrapper) : wrapper;
  }

  private void put(ObjectNode object, String key, double presence, Supplier<JsonNode> value) {
    if (chance(BLEMISHED)) {
      object.set(key, absurd());
    } else if (chance(presence * (1 - BLEMISHED))) {
      object.set(key, value.get());
    }
  }

  private JsonNode absurd() {
    return JSON.rawValueNode(new RawValue(ABSURD.get(random.nextInt(ABSURD.size()))));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }

  private static JsonNode text(String text) {
    return JSON.textNode(text);
  }
}
