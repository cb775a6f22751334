package org.varianteffect.annotation.migrations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs schema changes again when they could not get their locks in time, with growing, jittered
 * pauses in which the queries that had queued up behind them get through. What runs again has to
 * skip what an earlier attempt committed, as Liquibase does.
 */
final class LockTimeoutRetry {

  /** lock_not_available and deadlock_detected. */
  private static final Set<String> RETRIED = Set.of("55P03", "40P01");

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private static final Logger log = LoggerFactory.getLogger(LockTimeoutRetry.class);

  private final int attempts;
  private final Duration firstPause;
  private final Pause pause;
  private final DoubleSupplier random;
  private final MigrationListener listener;

  /**
   * @param listener is told of each pause
   */
  LockTimeoutRetry(MigrationListener listener) {
    this(20, Duration.ofMillis(200), Thread::sleep, Math::random, listener);
  }

  /**
   * @param random in [0, 1)
   */
  LockTimeoutRetry(
      int attempts,
      Duration firstPause,
      Pause pause,
      DoubleSupplier random,
      MigrationListener listener) {
    this.attempts = attempts;
    this.firstPause = firstPause;
    this.pause = pause;
    this.random = random;
    this.listener = listener;
  }

  void run(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (attempt == attempts || !isLockTimeout(e)) {
          throw e;
        }
        waitAfter(attempt, e);
      }
    }
  }

  private void waitAfter(int attempt, RuntimeException failure) {
    long millis = pauseAfter(attempt).toMillis();
    String line = line(attempt + 1, millis, failure);
    log.info(line);
    listener.note(line);
    try {
      pause.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private String line(int next, long millis, RuntimeException failure) {
    return "waiting for a lock"
        + AwaitedLock.statement(failure).map(it -> " (" + it + ")").orElse("")
        + ": try "
        + next
        + " of "
        + attempts
        + " in "
        + millis
        + " ms";
  }

  /** Grows by half each time up to the longest; of it, a random part between one half and all. */
  private Duration pauseAfter(int attempt) {
    double grown = firstPause.toMillis() * Math.pow(1.5, attempt - 1.0);
    double longest = Math.min(grown, LONGEST_PAUSE.toMillis());
    return Duration.ofMillis((long) (longest * (0.5 + random.getAsDouble() / 2)));
  }

  private static boolean isLockTimeout(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException e && RETRIED.contains(String.valueOf(e.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  interface Pause {
    void sleep(long millis) throws InterruptedException;
  }
}
