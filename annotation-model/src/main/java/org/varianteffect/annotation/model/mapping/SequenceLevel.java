package org.varianteffect.annotation.model.mapping;

import java.util.Locale;
import java.util.Optional;

/** The kind of sequence that an allele lies on. The database spells it in lower case. */
public enum SequenceLevel {
  GENOMIC,
  CDNA,
  PROTEIN;

  /** The spelling of the columns {@code level}, {@code assay_level} and {@code alignment_level}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The level that an HGVS type letter speaks of; empty for letters that name none ({@code r}).
   *
   * @param typeLetter what stands between the colon and the dot of an expression
   */
  public static Optional<SequenceLevel> ofHgvsType(char typeLetter) {
    return switch (typeLetter) {
      case 'g', 'm' -> Optional.of(GENOMIC);
      case 'c', 'n' -> Optional.of(CDNA);
      case 'p' -> Optional.of(PROTEIN);
      default -> Optional.empty();
    };
  }
}
