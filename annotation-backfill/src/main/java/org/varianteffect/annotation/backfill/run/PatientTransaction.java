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
  private final Patience patience;

  /**
   * @param progress is told of failures, and knows whether to stop
   * @param patience that of this transaction
   */
  PatientTransaction(Jdbi jdbi, Run run, String stage, StageProgress progress, Patience patience) {
    this.jdbi = jdbi;
    this.run = run;
    this.stage = stage;
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Does the work, with any time it takes: it grows with the database and cannot be split, so that
   * the server's own limits, if it has any, would end every run at the same place.
   *
   * @throws BackfillInterrupted when asked to stop between two tries, or when somebody has
   *     cancelled a try because of that
   * @throws NoConnection when there has been none for too long
   */
  <T> T of(HandleCallback<T, RuntimeException> work) {
    while (true) {
      try {
        return jdbi.inTransaction(
            handle -> {
              TimeLimits.lift(handle);
              patience.connected();
              return work.withHandle(handle);
            });
      } catch (RuntimeException e) {
        rest(e);
      }
    }
  }

  private void rest(RuntimeException failure) {
    Fault fault = Fault.of(failure);
    if (fault == Fault.TIMEOUT && progress.isStopping()) {
      throw new BackfillInterrupted(run.id());
    }
    switch (fault) {
      case CONTENTION -> restAfterDisturbance(failure);
      case CONNECTION -> restWithoutConnection(failure);
      default -> throw failure;
    }
    if (progress.isStopping()) {
      throw new BackfillInterrupted(run.id());
    }
  }

  private void restAfterDisturbance(RuntimeException failure) {
    Duration pause = patience.afterDisturbance();
    if (pause == null) {
      throw failure;
    }
    note(RootCause.line(failure) + "; trying again in " + pause.toMillis() + " ms");
    progress.pause(pause);
  }

  private void restWithoutConnection(RuntimeException failure) {
    boolean isTold = patience.isWithoutConnection();
    Duration pause = patience.afterLoss(failure);
    if (!isTold) {
      note(patience.noteOf(failure));
    }
    progress.pause(pause);
  }

  private void note(String line) {
    progress.note("stage " + stage + ": " + line);
  }
}
