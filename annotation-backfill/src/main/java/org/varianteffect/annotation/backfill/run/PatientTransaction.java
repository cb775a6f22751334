package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.RootCause;
import org.varianteffect.annotation.backfill.options.BackfillOptions;

/**
 * What is done as a whole, in a transaction that is tried again as a chunk is: when a lock, a
 * deadlock or the network has ended it.
 */
public final class PatientTransaction {
  private final Jdbi jdbi;
  private final Patience patience;
  private final Consumer<String> note;
  private final BooleanSupplier isStopping;
  private final UnaryOperator<RuntimeException> stopped;

  private PatientTransaction(
      Jdbi jdbi,
      Duration longestOutage,
      Consumer<String> note,
      BooleanSupplier isStopping,
      UnaryOperator<RuntimeException> stopped) {
    this.jdbi = jdbi;
    this.patience = new Patience(longestOutage);
    this.note = note;
    this.isStopping = isStopping;
    this.stopped = stopped;
  }

  /**
   * What is done once for all chunks of a stage.
   *
   * @param progress is told of failures, and knows whether to stop
   */
  static PatientTransaction ofStage(
      Jdbi jdbi, BackfillOptions options, Run run, String stage, StageProgress progress) {
    return new PatientTransaction(
        jdbi,
        options.longestOutage(),
        line -> progress.note("stage " + stage + ": " + line),
        progress::isStopping,
        failure -> new BackfillInterrupted(run.id()));
  }

  /**
   * What belongs to no run. It is tried again until its thread is interrupted.
   *
   * @param note is told of failures, in one line each
   */
  public static PatientTransaction outsideRuns(Jdbi jdbi, Consumer<String> note) {
    return new PatientTransaction(
        jdbi,
        BackfillOptions.defaults().longestOutage(),
        note,
        Thread.currentThread()::isInterrupted,
        failure -> failure);
  }

  /**
   * Does the work, with any time it takes: it grows with the database and cannot be split, so that
   * the server's own limits, if it has any, would end every run at the same place.
   *
   * @throws BackfillInterrupted when a run is asked to stop between two tries, or when somebody has
   *     cancelled a try because of that
   * @throws NoConnection when there has been none for too long
   */
  public <T> T of(HandleCallback<T, RuntimeException> work) {
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
    if (fault == Fault.TIMEOUT && isStopping.getAsBoolean()) {
      throw stopped.apply(failure);
    }
    switch (fault) {
      case CONTENTION -> restAfterDisturbance(failure);
      case CONNECTION -> restWithoutConnection(failure);
      default -> throw failure;
    }
    if (isStopping.getAsBoolean()) {
      throw stopped.apply(failure);
    }
  }

  private void restAfterDisturbance(RuntimeException failure) {
    Duration pause = patience.afterDisturbance();
    if (pause == null) {
      throw failure;
    }
    note.accept(RootCause.line(failure) + "; trying again in " + pause.toMillis() + " ms");
    Rest.of(pause, isStopping);
  }

  private void restWithoutConnection(RuntimeException failure) {
    boolean isTold = patience.isWithoutConnection();
    Duration pause = patience.afterLoss(failure);
    if (!isTold) {
      note.accept(patience.noteOf(failure));
    }
    Rest.of(pause, isStopping);
  }
}
