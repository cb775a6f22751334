package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.RootCause;

/**
 * What is done once for all chunks of a stage, in a transaction that is tried again as a chunk is:
 * when a lock, a deadlock or the network has ended it.
 */
final class PatientTransaction {
  private final Jdbi jdbi;
  private final Run run;
  private final String stage;
  private final StageProgress progress;

  /**
   * @param progress is told of each failure, and knows whether to stop
   */
  PatientTransaction(Jdbi jdbi, Run run, String stage, StageProgress progress) {
    this.jdbi = jdbi;
    this.run = run;
    this.stage = stage;
    this.progress = progress;
  }

  /**
   * Does the work, with any time it takes: it grows with the database and cannot be split, so that
   * the server's own limits, if it has any, would end every run at the same place.
   *
   * @throws BackfillInterrupted when asked to stop between two tries, or when somebody has
   *     cancelled a try because of that
   */
  <T> T of(HandleCallback<T, RuntimeException> work) {
    for (int failures = 1; ; failures++) {
      try {
        return jdbi.inTransaction(
            handle -> {
              TimeLimits.lift(handle);
              return work.withHandle(handle);
            });
      } catch (RuntimeException e) {
        rest(e, failures);
      }
    }
  }

  private void rest(RuntimeException failure, int failures) {
    Fault fault = Fault.of(failure);
    if (fault == Fault.TIMEOUT && progress.isStopping()) {
      throw new BackfillInterrupted(run.id());
    }
    if (failures == Patience.TRIES || (fault != Fault.CONTENTION && fault != Fault.CONNECTION)) {
      throw failure;
    }
    Duration pause = Patience.restAfter(failures);
    progress.note(
        "stage %s: %s; trying again in %d ms"
            .formatted(stage, RootCause.line(failure), pause.toMillis()));
    progress.pause(pause);
    if (progress.isStopping()) {
      throw new BackfillInterrupted(run.id());
    }
  }
}
