package org.varianteffect.annotation.model.vrs;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A GA4GH identifier computed from a document's content, e.g. {@code
 * ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt}.
 *
 * @param type what is identified
 * @param digest the 32 characters after the dot
 */
public record ComputedIdentifier(VrsType type, String digest) {

  public ComputedIdentifier {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(digest, "digest");
  }

  static ComputedIdentifier ofHashed(VrsType type, String canonicalJson) {
    return new ComputedIdentifier(
        type, Sha512t24u.digest(canonicalJson.getBytes(StandardCharsets.UTF_8)));
  }

  /** The full identifier, as {@code alleles.vrs_digest} holds it. */
  public String value() {
    return "ga4gh:" + type.prefix() + "." + digest;
  }

  /** The same as {@link #value()}. */
  @Override
  public String toString() {
    return value();
  }
}
