package org.varianteffect.annotation.serving.clingen;

import java.util.Locale;

/** How a measurement relates to the change that was asked for; in the order of answers. */
public enum Relationship {
  /** That change was measured. */
  DIRECT,
  /** A protein change was measured that the change asked for makes, or shares an encoding with. */
  PROTEIN_CONSEQUENCE,
  /** A nucleotide change was measured that makes the same protein change. */
  NUCLEOTIDE_ENCODING;

  /** As answers spell it, e.g. {@code protein_consequence}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Relationship of(boolean asked, String measuredLevel) {
    if (asked) {
      return DIRECT;
    }
    return measuredLevel.equals("protein") ? PROTEIN_CONSEQUENCE : NUCLEOTIDE_ENCODING;
  }
}
