package org.varianteffect.annotation.serving.allele;

import java.util.Locale;

/** How an allele of an equivalence class relates to the one that was asked for. */
public enum Relation {
  /** The protein change that the nucleotide change asked for makes. */
  TRANSLATION_OF,
  /** A nucleotide change that makes the protein change asked for. */
  ENCODES,
  /** Another nucleotide change that makes the same protein change. */
  CO_ENCODES,
  /** The same change, on another sequence. */
  COORDINATE_REPRESENTATION_OF;

  private static final String PROTEIN = "protein";

  /** As answers spell it, e.g. {@code translation_of}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param focusLevel the level of the allele asked for
   * @param level the level of the other one
   * @param sameChange whether both are known to be one change
   */
  static Relation of(String focusLevel, String level, boolean sameChange) {
    if (focusLevel.equals(PROTEIN)) {
      return level.equals(PROTEIN) ? COORDINATE_REPRESENTATION_OF : ENCODES;
    }
    if (level.equals(PROTEIN)) {
      return TRANSLATION_OF;
    }
    return sameChange ? COORDINATE_REPRESENTATION_OF : CO_ENCODES;
  }
}
