package org.varianteffect.annotation.serving.failure;

/** More ids than one call takes. */
public final class TooManyIds extends ReadFailure {

  private final int asked;
  private final int maximum;

  /** Of a call with too many ids. */
  public TooManyIds(int asked, int maximum) {
    super("%s ids were asked for, at most %s can be: ask in portions".formatted(asked, maximum));
    this.asked = asked;
    this.maximum = maximum;
  }

  /** How many ids the call had. */
  public int asked() {
    return asked;
  }

  /** How many it may have. */
  public int maximum() {
    return maximum;
  }
}
