package org.varianteffect.annotation.migrations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
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
  private final Function<String, List<LockHolder>> holders;
  private final MigrationListener listener;

  /**
   * @param holders asked who holds what a statement waits for
   * @param listener is told of each pause
   */
  LockTimeoutRetry(Function<String, List<LockHolder>> holders, MigrationListener listener) {
    this(20, Duration.ofMillis(200), Thread::sleep, Math::random, holders, listener);
  }

  /**
   * @param random in [0, 1)
   */
  LockTimeoutRetry(
      int attempts,
      Duration firstPause,
      Pause pause,
      DoubleSupplier random,
      Function<String, List<LockHolder>> holders,
      MigrationListener listener) {
    this.attempts = attempts;
    this.firstPause = firstPause;
    this.pause = pause;
    this.random = random;
    this.holders = holders;
    this.listener = listener;
  }

  /**
   * When the last attempt did not get its locks either, it fails with who holds them.
   *
   * @throws MigrationFailed then, where that is what the work throws
   * @throws DatabaseUnsuitable then, otherwise
   */
  void run(Runnable work) {
    long begin = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (!isLockTimeout(e)) {
          throw e;
        }
        if (attempt == attempts) {
          throw givingUp(e, Duration.ofNanos(System.nanoTime() - begin));
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
        + AwaitedLock.of(failure, holders).text()
        + ": try "
        + next
        + " of "
        + attempts
        + " in "
        + millis
        + " ms";
  }

  private RuntimeException givingUp(RuntimeException failure, Duration tried) {
    AwaitedLock lock = AwaitedLock.of(failure, holders);
    String reason =
        "no lock in "
            + attempts
            + " tries within "
            + tried.toSeconds()
            + " s"
            + lock.text()
            + ": "
            + lock.remedy()
            + ", and run this again";
    return failure instanceof MigrationFailed phase
        ? phase.because(reason)
        : new DatabaseUnsuitable(reason, failure);
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
