package org.varianteffect.annotation.backfill;

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

  /** The run that can be resumed. */
  public long runId() {
    return runId;
  }
}
