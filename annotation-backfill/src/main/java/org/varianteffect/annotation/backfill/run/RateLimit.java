package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import org.varianteffect.annotation.backfill.options.BackfillOptions;

/** A worker's share of the rate that the operator allows. */
record RateLimit(double itemsPerSecond) {
  private static final double NANOS_PER_SECOND = 1e9;

  static RateLimit perWorker(BackfillOptions options) {
    return options.maxRate() > 0
        ? new RateLimit((double) options.maxRate() / options.workers())
        : new RateLimit(Double.POSITIVE_INFINITY);
  }

  /** How many items it allows in so long. */
  double itemsIn(Duration duration) {
    return itemsPerSecond * duration.toNanos() / NANOS_PER_SECOND;
  }

  /** How long to rest after a chunk; negative or zero: not at all. */
  Duration pauseAfter(int items, Duration took) {
    return Duration.ofNanos((long) (items * NANOS_PER_SECOND / itemsPerSecond)).minus(took);
  }
}
