package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

/** The ways in which mapping tools of different years wrote the same allele. */
public enum DocumentShape {
  PLAIN(false, false),
  WRAPPED(true, false),
  WITHOUT_ID(false, false),
  STALE_ID(false, false),
  VRS_1_3(false, true),
  WRAPPED_VRS_1_3(true, true);

  private final boolean wrapped;
  private final boolean old;

  DocumentShape(boolean wrapped, boolean old) {
    this.wrapped = wrapped;
    this.old = old;
  }

  public boolean isWrapped() {
    return wrapped;
  }

  /** VRS 1.3 rather than 2.0. */
  public boolean isOld() {
    return old;
  }

  public String version() {
    return old ? "1.3" : "2.0";
  }
}
