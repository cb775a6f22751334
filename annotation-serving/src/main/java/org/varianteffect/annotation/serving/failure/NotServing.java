package org.varianteffect.annotation.serving.failure;

/** The database lacks what a reader reads: it was never expanded. */
public final class NotServing extends ReadFailure {

  private final String missing;

  /**
   * @param missing what the database said
   */
  public NotServing(String missing, Throwable cause) {
    super(
        "the database does not serve the new representation (%s): run expand, backfill and cutover"
            .formatted(missing),
        cause);
    this.missing = missing;
  }

  /** What the database said is missing: a table or a column. */
  public String missing() {
    return missing;
  }
}
