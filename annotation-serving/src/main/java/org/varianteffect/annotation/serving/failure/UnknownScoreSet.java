package org.varianteffect.annotation.serving.failure;

/** No visible score set has that URN. */
public final class UnknownScoreSet extends NotFound {

  /** With the URN that was asked for. */
  public UnknownScoreSet(String urn) {
    super(urn, "there is no score set %s: check the URN".formatted(Shown.of(urn)));
  }
}
