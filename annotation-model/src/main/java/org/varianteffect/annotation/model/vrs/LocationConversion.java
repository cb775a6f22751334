package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A SequenceLocation, of VRS 2.0 or in the form of 1.3, to its 2.0 document and identifier. */
final class LocationConversion {

  private LocationConversion() {}

  static IdentifiedObject convert(ObjectNode location) {
    Location13.convert(location);
    String hashed =
        HashedJson.object(
            "end", Leaf.integerOrRange(location, "end"),
            "sequenceReference", sequenceReference(location.get("sequenceReference")),
            "start", Leaf.integerOrRange(location, "start"),
            "type", "\"SequenceLocation\"");
    return IdentifiedObject.stamped(location, VrsType.SEQUENCE_LOCATION, hashed);
  }

  private static String sequenceReference(JsonNode reference) {
    if (Leaf.isNull(reference)) {
      return "null";
    }
    ObjectNode object = Typed.object(reference, "sequenceReference", "SequenceReference");
    return HashedJson.object(
        "refgetAccession", Leaf.string(object, "refgetAccession"), "type", "\"SequenceReference\"");
  }
}
