package org.varianteffect.annotation.serving.failure;

/** More groups of columns than one file has. */
public final class TooManyNamespaces extends ReadFailure {

  private final int asked;
  private final int maximum;

  /** Of a request with too many of them. */
  public TooManyNamespaces(int asked, int maximum) {
    super(
        "%s namespaces were asked for, at most %s can be: ask for several files"
            .formatted(asked, maximum));
    this.asked = asked;
    this.maximum = maximum;
  }

  /** How many namespaces the request had. */
  public int asked() {
    return asked;
  }

  /** How many it may have. */
  public int maximum() {
    return maximum;
  }
}
