package org.varianteffect.annotation.backfill.failure;

/** Another process is at it: not what was asked is wrong, but the time. Nothing was changed. */
public final class AnotherBackfillRuns extends BackfillRefused {
  private static final long serialVersionUID = 1;

  /** One line: what, why and what to do. */
  public AnotherBackfillRuns(String message) {
    super(message);
  }
}
