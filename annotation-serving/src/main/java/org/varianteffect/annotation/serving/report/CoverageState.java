package org.varianteffect.annotation.serving.report;

import java.util.Locale;

/** How far a score set has come in the new representation. */
public enum CoverageState {
  /** No variant has a mapping record. */
  NONE,
  /** Some variants have one. */
  PARTIAL,
  /** Every variant has one. */
  RESHAPED,
  /** There are links to translations, or answers of VEP. */
  TRANSLATED,
  /** There is something of gnomAD, ClinVar, ClinGen and VEP each. */
  ENRICHED;

  /** As reports spell it: {@code enriched}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
