package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A rest that ends early when there is nothing to rest for any more. */
final class Rest {
  private static final Duration TICK = Duration.ofMillis(100);

  private Rest() {}

  /** Rests for so long, or until it is over or the thread is interrupted, which it stays then. */
  static void of(Duration duration, BooleanSupplier isOver) {
    long end = System.nanoTime() + duration.toNanos();
    try {
      for (long left = duration.toNanos();
          left > 0 && !isOver.getAsBoolean();
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, TICK.toNanos()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
