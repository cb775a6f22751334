package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How a stored VRS document is recognised. */
public interface Identity {

  /** Nothing when the document cannot be identified. */
  Optional<Identified> identify(JsonNode stored);

  /**
   * @param digest the computed identifier, e.g. {@code ga4gh:VA.…}
   * @param canonical the document as an allele keeps it
   * @param drifted whether the document's own identifier says otherwise
   */
  record Identified(String digest, JsonNode canonical, boolean drifted) {}
}
