package org.varianteffect.annotation.backfill.failure;

/** A run that was asked to stop: what it has committed stays, and it can be resumed. */
public final class BackfillInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long runId;

  /** One line that names the run and how to go on with it. */
  public BackfillInterrupted(long runId) {
    super(
        "run "
            + runId
            + " was stopped between two chunks; nothing is half done: go on with --resume");
    this.runId = runId;
  }

  private BackfillInterrupted(String message) {
    super(message);
    this.runId = 0;
  }

  /** A dry run, of which nothing is left. */
  public static BackfillInterrupted dryRun() {
    return new BackfillInterrupted("the dry run was stopped; it has changed nothing");
  }

  /** The run that can be resumed; 0 after a dry run. */
  public long runId() {
    return runId;
  }
}
