package org.varianteffect.annotation.app.status;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a stage of a run has come.
 *
 * @param stage its name
 * @param done variants or alleles that are done
 * @param total of so many
 * @param perSecond how many a second, from the later half of what is done until now; 0: not known
 *     yet, or no longer of use
 */
record StageProgress(String stage, long done, long total, double perSecond) {
  private static final double PER_CENT = 100.0;
  private static final double MILLIS_PER_SECOND = 1000.0;

  /** How long the rest will take, as far as one can tell. */
  Optional<Duration> left() {
    return perSecond > 0
        ? Optional.of(Duration.ofMillis((long) ((total - done) / perSecond * MILLIS_PER_SECOND)))
        : Optional.empty();
  }

  boolean isDone() {
    return done == total;
  }

  double perCent() {
    return total == 0 ? PER_CENT : PER_CENT * done / total;
  }
}
