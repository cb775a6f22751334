package org.varianteffect.annotation.serving.failure;

/** No variant of a visible score set has that URN. */
public final class UnknownVariant extends NotFound {

  /** With the URN that was asked for. */
  public UnknownVariant(String urn) {
    super(urn, "there is no variant %s: check the URN".formatted(Shown.of(urn)));
  }
}
