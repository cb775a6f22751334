package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.varianteffect.annotation.backfill.BackfillListener;
import org.varianteffect.annotation.backfill.Stage;

/** How far a stage has come, told to the listener one call at a time; and whether to stop. */
final class StageProgress {
  private static final Duration TICK = Duration.ofMillis(100);

  private final BackfillListener listener;
  private final Stage stage;
  private final AtomicBoolean stopping;
  private final long total;
  private long done;

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

  /** Rests for so long, or until a stop is asked for. */
  void pause(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try {
      for (long left = duration.toNanos();
          left > 0 && !isStopping();
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, TICK.toNanos()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void done(int items) {
    done += items;
    listener.progressed(stage, done, total);
  }

  synchronized void note(String line) {
    listener.note(line);
  }
}
