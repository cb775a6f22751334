package org.varianteffect.annotation.backfill.failure;

/** A database that is not in the phase that was asked for needs. Nothing was changed. */
public class DatabaseNotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String object;

  /**
   * @param object the table, column or view that is not as it has to be
   * @param message one line: what, why and what to do
   */
  public DatabaseNotReady(String object, String message) {
    super(message);
    this.object = object;
  }

  /** The table, column or view that is not as it has to be. */
  public String object() {
    return object;
  }
}
