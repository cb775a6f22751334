package org.varianteffect.annotation.backfill.oldrepresentation.generator;

/** The ways in which mapping tools of different years wrote the same allele. */
enum DocumentShape {
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

  boolean isWrapped() {
    return wrapped;
  }

  /** VRS 1.3 rather than 2.0. */
  boolean isOld() {
    return old;
  }

  String version() {
    return old ? "1.3" : "2.0";
  }
}
