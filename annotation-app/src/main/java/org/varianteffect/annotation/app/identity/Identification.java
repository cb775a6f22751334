package org.varianteffect.annotation.app.identity;

import com.fasterxml.jackson.databind.JsonNode;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/**
 * One document's identity.
 *
 * @param computed the identifier of its content; empty when there is none
 * @param stored the identifier that it carries; empty when it carries none
 * @param verdict how the two compare
 * @param reason why nothing could be computed; empty when something was
 */
public record Identification(String computed, String stored, Verdict verdict, String reason) {

  /** Of a document as read. */
  static Identification of(JsonNode document) {
    try {
      return of(VrsDocument.of(document));
    } catch (UnidentifiableVrs e) {
      return unidentifiable(document.path("id").asText(""), e.reason());
    }
  }

  /** Of what is not even a document. */
  static Identification unidentifiable(String stored, String reason) {
    return new Identification("", stored, Verdict.UNIDENTIFIABLE, reason);
  }

  private static Identification of(VrsDocument document) {
    String computed = document.identifier().value();
    String stored = document.storedId().orElse("");
    return new Identification(computed, stored, verdict(document, stored), "");
  }

  private static Verdict verdict(VrsDocument document, String stored) {
    if (stored.isEmpty()) {
      return Verdict.ABSENT;
    }
    return document.drifts() ? Verdict.DRIFT : Verdict.OK;
  }
}
