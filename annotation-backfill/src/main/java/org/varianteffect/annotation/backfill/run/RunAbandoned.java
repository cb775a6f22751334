package org.varianteffect.annotation.backfill.run;

/** A run that is not to be worked on any more, as a process notices that was still at it. */
final class RunAbandoned extends RuntimeException {
  private static final long serialVersionUID = 1;

  private RunAbandoned(String reason) {
    super(reason + "; it does no more");
  }

  /**
   * In its place another one was started, by somebody who did not see that it was still driven: its
   * process had lost the connection that held its lock.
   */
  static RunAbandoned superseded(Run run) {
    return new RunAbandoned(
        "another run was started in the place of run "
            + run.id()
            + ", whose process had lost the connection that held its lock");
  }

  /** It was rolled back, or its ledger is gone with the schema, while a joined worker was at it. */
  static RunAbandoned takenBack(Run run) {
    return new RunAbandoned("run " + run.id() + " was rolled back while this process was at it");
  }
}
