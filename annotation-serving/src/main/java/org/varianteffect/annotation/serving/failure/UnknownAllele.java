package org.varianteffect.annotation.serving.failure;

/** No visible score set measured, or maps to, an allele of that digest or ClinGen id. */
public final class UnknownAllele extends NotFound {

  /** With the digest or ClinGen id that was asked for. */
  public UnknownAllele(String id) {
    super(id, "there is no allele %s: check the digest or ClinGen id".formatted(Shown.of(id)));
  }
}
