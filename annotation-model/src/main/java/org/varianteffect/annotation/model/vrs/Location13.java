package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The location of VRS 1.3: {@code sequence_id} and {@code interval}, rewritten as 2.0 has them. */
final class Location13 {

  private static final String SEQUENCE_ID = "sequence_id";
  private static final String INTERVAL = "interval";
  private static final String NAMESPACE = "ga4gh:";

  private Location13() {}

  /** Leaves a location of 2.0 as it is. */
  static void convert(ObjectNode location) {
    if (location.has(SEQUENCE_ID)) {
      convertSequence(location, location.remove(SEQUENCE_ID));
    }
    if (location.has(INTERVAL)) {
      convertInterval(location, location.remove(INTERVAL));
    }
  }

  private static void convertSequence(ObjectNode location, JsonNode sequenceId) {
    if (!sequenceId.isTextual() || !sequenceId.textValue().startsWith(NAMESPACE + "SQ.")) {
      throw new UnidentifiableVrs("sequence_id is not a ga4gh:SQ. identifier");
    }
    location
        .putObject("sequenceReference")
        .put("type", "SequenceReference")
        .put("refgetAccession", sequenceId.textValue().substring(NAMESPACE.length()));
  }

  private static void convertInterval(ObjectNode location, JsonNode interval) {
    if (!interval.isObject()) {
      throw new UnidentifiableVrs("interval is not an object");
    }
    if (!Leaf.isNull(interval.get("type"))) {
      Typed.object(interval, INTERVAL, "SequenceInterval");
    }
    location.set("start", number(interval.get("start"), "interval.start"));
    location.set("end", number(interval.get("end"), "interval.end"));
  }

  private static JsonNode number(JsonNode bound, String key) {
    JsonNode value = Typed.object(bound, key, "Number").get("value");
    Leaf.integerValue(value, key);
    return value;
  }
}
