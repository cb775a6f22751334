package org.varianteffect.annotation.model.annotation;

import org.varianteffect.annotation.model.row.SpelledEnumConverter;

/** How an attempt to annotate ended. */
public enum Disposition {
  PRESENT,
  ABSENT,
  NOT_APPLICABLE,
  FAILED;

  static final class Converter extends SpelledEnumConverter<Disposition> {
    Converter() {
      super(Disposition.class);
    }
  }
}
