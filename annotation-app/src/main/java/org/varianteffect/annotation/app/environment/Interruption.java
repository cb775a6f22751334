package org.varianteffect.annotation.app.environment;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C, and {@code kill}: the command is asked to stop, given time to finish what it is in the
 * middle of, and only then is what it stands on (an embedded server) taken away.
 */
public final class Interruption {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final String CUT_OFF =
      "interrupted: the command was cut off, for it did not come to its end in time: what was not committed is rolled back; see annotations status";

  private final ConcurrentLinkedDeque<Runnable> stops = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedDeque<Runnable> releases = new ConcurrentLinkedDeque<>();
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  /** Takes back what was registered. */
  public interface Registration {
    void close();
  }

  /** Acts on the signals that end this process. */
  public void listenToSignals() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!interrupt()) {
                    System.err.println(CUT_OFF);
                  }
                },
                "interruption"));
  }

  /** Does work that can be stopped, by this; it is given a minute to come to its end. */
  public <T> T whileStoppable(Runnable stop, Supplier<T> work) {
    Registration registration = register(stops, stop);
    try {
      return work.get();
    } finally {
      registration.close();
    }
  }

  /** What must not outlive this process, whatever happens. */
  public Registration releaseBy(Runnable release) {
    return register(releases, release);
  }

  private static Registration register(ConcurrentLinkedDeque<Runnable> actions, Runnable action) {
    actions.push(action);
    return () -> actions.remove(action);
  }

  /** Whether somebody wants this process to end. */
  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Waits until somebody wants this process to end. */
  public void await() throws InterruptedException {
    requested.await();
  }

  /**
   * The command has said its last word; what is still registered was not left behind by accident.
   */
  public void finished() {
    finished.countDown();
  }

  /**
   * Asks for the end; returns when the command has come to it, or patience has.
   *
   * @return whether the command has come to its end
   */
  public boolean interrupt() {
    if (finished.getCount() == 0) {
      return true;
    }
    boolean canStop = !stops.isEmpty();
    requested.countDown();
    stops.forEach(Runnable::run);
    if (canStop) {
      awaitFinish(PATIENCE);
    }
    // A command may have been between two statements when the first one was to be cancelled.
    return release() || release();
  }

  private boolean release() {
    releases.forEach(Runnable::run);
    return awaitFinish(LAST_WORDS);
  }

  private boolean awaitFinish(Duration patience) {
    try {
      return finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
