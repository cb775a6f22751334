package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;

/** How far a stage has come, told to the listener one call at a time; and whether to go on. */
final class StageProgress {
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

  private final BackfillListener listener;
  private final Stage stage;
  private final AtomicBoolean stopping;
  private final long total;
  private volatile boolean isEnded;
  private long done;
  private long counted = System.nanoTime();

  StageProgress(
      BackfillListener listener, Stage stage, AtomicBoolean stopping, long done, long total) {
    this.listener = listener;
    this.stage = stage;
    this.stopping = stopping;
    this.done = done;
    this.total = total;
  }

  boolean isStopping() {
    return stopping.get() || Thread.currentThread().isInterrupted();
  }

  /** Nothing is left to do at this stage, or nothing can be done: whoever rests rests no longer. */
  void end() {
    isEnded = true;
  }

  /** Whether to begin nothing more at this stage. */
  boolean isOver() {
    return isEnded || isStopping();
  }

  /** Rests for so long, or until the stage is over. */
  void pause(Duration duration) {
    Rest.of(duration, this::isOver);
  }

  synchronized void done(int items) {
    done = Math.min(total, done + items);
    listener.progressed(stage, done, total);
  }

  /** How many items are left to do, as far as this process knows. */
  synchronized long left() {
    return total - done;
  }

  /** Whether it is time to ask what workers of other processes have done. */
  synchronized boolean isToBeCounted() {
    long now = System.nanoTime();
    if (now - counted < BETWEEN_COUNTS.toNanos()) {
      return false;
    }
    counted = now;
    return true;
  }

  /** So much is done, by all workers of all processes, what is reported next apart. */
  synchronized void counted(long doneByAll) {
    done = doneByAll;
  }

  synchronized void note(String line) {
    listener.note(line);
  }
}
