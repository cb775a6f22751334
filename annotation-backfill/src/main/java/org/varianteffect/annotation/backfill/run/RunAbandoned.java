package org.varianteffect.annotation.backfill.run;

/**
 * A run in whose place another one was started, by somebody who did not see that it was still
 * driven: its process had lost the connection that held its lock.
 */
final class RunAbandoned extends RuntimeException {
  private static final long serialVersionUID = 1;

  RunAbandoned(Run run) {
    super(
        "another run was started in the place of run "
            + run.id()
            + ", whose process had lost the connection that held its lock; it does no more");
  }
}
