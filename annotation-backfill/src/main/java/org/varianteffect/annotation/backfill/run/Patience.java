package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How often something is tried again that others have disturbed, and after how long a rest. */
final class Patience {
  /** After so many failures in a row it is not chance. */
  static final int TRIES = 8;

  private static final Duration FIRST_REST = Duration.ofMillis(50);

  /** From here on rests grow no more. */
  private static final int MOST_DOUBLINGS = 6;

  private Patience() {}

  /** Longer after each failure in a row, and never the same for two workers. */
  static Duration restAfter(int failures) {
    long ceiling = FIRST_REST.toMillis() << Math.min(failures, MOST_DOUBLINGS);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
  }
}
