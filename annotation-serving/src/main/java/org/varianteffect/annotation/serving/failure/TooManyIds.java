package org.varianteffect.annotation.serving.failure;

/** More ids than one call takes. */
public final class TooManyIds extends ReadFailure {

  private final int asked;
  private final int maximum;

  public TooManyIds(int asked, int maximum) {
    super("%d ids were asked for, at most %d can be: ask in portions".formatted(asked, maximum));
    this.asked = asked;
    this.maximum = maximum;
  }

  public int asked() {
    return asked;
  }

  public int maximum() {
    return maximum;
  }
}
