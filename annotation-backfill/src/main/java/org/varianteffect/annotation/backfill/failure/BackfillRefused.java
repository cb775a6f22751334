package org.varianteffect.annotation.backfill.failure;

/**
 * A backfill that does not start, because of what was asked or of the state of the database.
 * Nothing was changed.
 */
public class BackfillRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One line: what, why and what to do. */
  public BackfillRefused(String message) {
    super(message);
  }
}
