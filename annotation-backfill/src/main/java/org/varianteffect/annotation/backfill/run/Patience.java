package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.varianteffect.annotation.backfill.failure.RootCause;

/**
 * How often something is tried again that others have disturbed, for how long a connection is
 * sought, and after how long a rest. That of one thread.
 *
 * <p>A server that restarts is given time. One that accepts connections and ends them again is not:
 * it may be what is asked of it that ends it, and so a connection that is lost at work counts as a
 * disturbance.
 */
final class Patience {
  private static final Duration FIRST_REST = Duration.ofMillis(50);

  /** After so many failures in a row it is not chance. */
  private static final int TRIES = 8;

  /** From here on rests grow no more: 3.2 s between disturbances, 6.4 s without a connection. */
  private static final int MOST_DOUBLINGS = 6;

  private static final int MOST_DOUBLINGS_WITHOUT_CONNECTION = 7;

  private final Duration longestOutage;
  private final LongSupplier nanoTime;
  private int failures;
  private int attempts;
  private boolean isConnected;
  private long outageBegan;

  /**
   * @param longestOutage how long to seek a connection
   */
  Patience(Duration longestOutage) {
    this(longestOutage, System::nanoTime);
  }

  Patience(Duration longestOutage, LongSupplier nanoTime) {
    this.longestOutage = longestOutage;
    this.nanoTime = nanoTime;
  }

  /** What was tried is done: whatever fails next fails for the first time. */
  void succeeded() {
    failures = 0;
  }

  /** There is a connection. */
  void connected() {
    isConnected = true;
    attempts = 0;
  }

  /** Whether there was no connection when one was sought last. */
  boolean isWithoutConnection() {
    return !isConnected && attempts > 0;
  }

  /** How long there has been none. */
  Duration outage() {
    return Duration.ofNanos(nanoTime.getAsLong() - outageBegan);
  }

  /**
   * The rest after a disturbance: longer after each in a row, and never the same for two workers.
   *
   * @return null when it has been tried often enough
   */
  Duration afterDisturbance() {
    failures++;
    return failures < TRIES ? rest(Math.min(failures, MOST_DOUBLINGS)) : null;
  }

  /**
   * The rest after a connection was lost, or none was to be had.
   *
   * @throws RuntimeException the failure, when connections have been lost at work as often as
   *     disturbances are borne
   * @throws NoConnection when none was to be had for as long as an outage may last
   */
  Duration afterLoss(RuntimeException failure) {
    if (isConnected && afterDisturbance() == null) {
      throw failure;
    }
    if (isConnected || attempts == 0) {
      isConnected = false;
      outageBegan = nanoTime.getAsLong();
    } else if (outage().compareTo(longestOutage) >= 0) {
      throw new NoConnection(longestOutage, failure);
    }
    attempts++;
    return rest(Math.min(attempts, MOST_DOUBLINGS_WITHOUT_CONNECTION));
  }

  /** What to say of a loss: once an outage, however often a connection is sought. */
  String noteOf(RuntimeException loss) {
    return "%s; seeking a connection for up to %s"
        .formatted(RootCause.line(loss), NoConnection.text(longestOutage));
  }

  private static Duration rest(int doublings) {
    long ceiling = FIRST_REST.toMillis() << doublings;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
  }
}
