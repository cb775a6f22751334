package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object of a document with the identifier computed for it.
 *
 * @param document in VRS 2.0 form, carrying the identifier
 */
record IdentifiedObject(ObjectNode document, ComputedIdentifier identifier) {

  /** Writes the identifier into the document; a digest only where the document had one. */
  static IdentifiedObject stamped(ObjectNode document, VrsType type, String hashedJson) {
    ComputedIdentifier identifier = ComputedIdentifier.ofHashed(type, hashedJson);
    document.remove("_id");
    document.put("type", type.typeName());
    document.put("id", identifier.value());
    if (document.has("digest")) {
      document.put("digest", identifier.digest());
    }
    return new IdentifiedObject(document, identifier);
  }
}
