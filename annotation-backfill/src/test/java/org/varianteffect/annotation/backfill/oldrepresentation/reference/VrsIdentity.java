package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.varianteffect.annotation.model.vrs.UnidentifiableVrs;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/** The model's own identity of VRS documents. */
public enum VrsIdentity implements Identity {
  INSTANCE;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Optional<Identified> identify(JsonNode stored) {
    try {
      return Optional.of(identified(VrsDocument.parse(stored.toString())));
    } catch (UnidentifiableVrs unidentifiable) {
      return Optional.empty();
    }
  }

  private static Identified identified(VrsDocument document) {
    boolean named = document.storedId().filter(id -> !id.isEmpty()).isPresent();
    return new Identified(
        document.variationIdentifier().value(),
        parse(document.canonicalJson()),
        named && document.drifts());
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the model wrote no JSON: " + json, e);
    }
  }
}
