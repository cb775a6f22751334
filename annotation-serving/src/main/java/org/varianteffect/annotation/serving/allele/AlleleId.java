package org.varianteffect.annotation.serving.allele;

import java.util.regex.Pattern;
import org.varianteffect.annotation.model.mapping.ClingenSpelling;
import org.varianteffect.annotation.serving.failure.InvalidParameter;

/**
 * The name that an allele is asked for by: a digest, which names one allele, or a ClinGen id, which
 * names one change on any sequence.
 */
record AlleleId(String text, boolean isDigest) {

  private static final Pattern DIGEST = Pattern.compile("ga4gh:[A-Z]+\\.[0-9A-Za-z_-]{1,64}");
  private static final Pattern CLINGEN =
      Pattern.compile("CA\\d{1,18}(,CA\\d{1,18})?|PA\\d{1,18}(,PA\\d{1,18})?");

  /**
   * @throws InvalidParameter when it can be neither
   */
  static AlleleId parse(String text) {
    boolean digest = text != null && DIGEST.matcher(text).matches();
    if (!digest && (text == null || !CLINGEN.matcher(text).matches())) {
      throw new InvalidParameter(
          "id",
          text,
          "an allele's id is a digest like ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt, or a ClinGen"
              + " id like CA123 or PA123");
    }
    return new AlleleId(text, digest);
  }

  /** On {@code :id}, or on {@code :spellings}: a pair names the same whichever comes first. */
  String restriction() {
    if (isDigest) {
      return "a.vrs_digest = :id";
    }
    return ClingenSpelling.isPair(text)
        ? "a.clingen_allele_id = ANY (:spellings)"
        : "a.clingen_allele_id = :id";
  }
}
