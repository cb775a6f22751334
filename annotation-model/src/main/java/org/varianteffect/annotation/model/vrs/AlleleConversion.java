package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An Allele to its VRS 2.0 document and identifier. */
final class AlleleConversion {

  private AlleleConversion() {}

  static IdentifiedObject convert(ObjectNode allele) {
    ObjectNode locationNode = Typed.object(allele.get("location"), "location", "SequenceLocation");
    IdentifiedObject location = LocationConversion.convert(locationNode);
    String hashed =
        HashedJson.object(
            "location", HashedJson.quote(location.identifier().digest()),
            "state", state(Typed.object(allele.get("state"), "state")),
            "type", "\"Allele\"");
    return IdentifiedObject.stamped(allele, VrsType.ALLELE, hashed);
  }

  private static String state(ObjectNode state) {
    String type = Typed.typeOf(state);
    return switch (type) {
      case "LiteralSequenceExpression" ->
          HashedJson.object("sequence", Leaf.string(state, "sequence"), "type", quoted(type));
      case "ReferenceLengthExpression" ->
          HashedJson.object(
              "length", Leaf.integerOrRange(state, "length"),
              "repeatSubunitLength", Leaf.integer(state, "repeatSubunitLength"),
              "type", quoted(type));
      case "LengthExpression" ->
          HashedJson.object("length", Leaf.integerOrRange(state, "length"), "type", quoted(type));
      default -> throw new UnidentifiableVrs("state has type " + type);
    };
  }

  private static String quoted(String type) {
    return HashedJson.quote(type);
  }
}
