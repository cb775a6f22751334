package org.varianteffect.annotation.model.annotation;

import org.varianteffect.annotation.model.row.SpelledEnumConverter;

/** What an event is about, and whether that is a fact of a variant or of an allele. */
public enum AnnotationType {
  VRS_MAPPING(true),
  CROSS_LEVEL_TRANSLATION(true),
  VARIANT_TRANSLATION(true),
  LDH_SUBMISSION(true),
  CLINGEN_ALLELE_ID(false),
  GNOMAD_ALLELE_FREQUENCY(false),
  VEP_FUNCTIONAL_CONSEQUENCE(false),
  CLINVAR_CONTROL(false),
  MAPPED_HGVS(false);

  private final boolean ofVariant;

  AnnotationType(boolean ofVariant) {
    this.ofVariant = ofVariant;
  }

  /** Whether its events name a variant; otherwise they name an allele. */
  public boolean isOfVariant() {
    return ofVariant;
  }

  static final class Converter extends SpelledEnumConverter<AnnotationType> {
    Converter() {
      super(AnnotationType.class);
    }
  }
}
