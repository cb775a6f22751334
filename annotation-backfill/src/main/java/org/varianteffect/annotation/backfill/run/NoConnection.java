package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import org.varianteffect.annotation.backfill.failure.RootCause;

/** There was no connection to the database for longer than a run waits for one. */
final class NoConnection extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Duration SAID_IN_MINUTES = Duration.ofMinutes(2);

  private final Duration longestOutage;

  /**
   * @param last why the last attempt failed
   */
  NoConnection(Duration longestOutage, RuntimeException last) {
    super(
        "there was no connection to the database for %s: %s"
            .formatted(text(longestOutage), RootCause.line(last)));
    this.longestOutage = longestOutage;
    // no cause, for what a failure comes down to is this
    addSuppressed(last);
  }

  /** For how long one was sought. */
  Duration longestOutage() {
    return longestOutage;
  }

  /** A duration as notes and errors have it. */
  static String text(Duration duration) {
    return duration.compareTo(SAID_IN_MINUTES) < 0
        ? Math.round(duration.toMillis() / 100.0) / 10.0 + " s"
        : duration.toMinutes() + " min";
  }
}
