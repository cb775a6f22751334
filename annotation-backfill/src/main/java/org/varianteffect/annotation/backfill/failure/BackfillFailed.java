package org.varianteffect.annotation.backfill.failure;

/**
 * A run that the database or the network ended: what it has committed stays, and it can be resumed.
 */
public final class BackfillFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long runId;

  /** One line that names the run, the reason and how to go on. */
  public BackfillFailed(long runId, Throwable cause) {
    super(
        "run "
            + runId
            + " failed: "
            + RootCause.line(cause)
            + "; mend that and go on with --resume",
        cause);
    this.runId = runId;
  }

  private BackfillFailed(String message, Throwable cause) {
    super(message, cause);
    this.runId = 0;
  }

  /** A dry run, of which nothing is left. */
  public static BackfillFailed dryRun(Throwable cause) {
    return new BackfillFailed(
        "the dry run failed: "
            + RootCause.line(cause)
            + "; it has changed nothing: mend that and try again",
        cause);
  }

  /** The run that can be resumed; 0 after a dry run. */
  public long runId() {
    return runId;
  }
}
