package org.varianteffect.annotation.backfill.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.varianteffect.annotation.backfill.failure.RootCause;

/**
 * The workers of this process at one stage, as far as they depend on each other: who of them has a
 * connection, and what ended the first that could not go on.
 */
final class Crew {
  private final String stage;
  private final StageProgress progress;
  private final Runnable regained;
  private final List<Throwable> failures = new ArrayList<>();
  private final Set<Worker> connected = new HashSet<>();
  private boolean isShort;

  /**
   * @param regained what to do when a worker has a connection that had none
   */
  Crew(String stage, StageProgress progress, Runnable regained) {
    this.stage = stage;
    this.progress = progress;
    this.regained = regained;
  }

  /** A worker has a connection. */
  synchronized void connected(Worker worker) {
    connected.add(worker);
  }

  /** A worker has a connection that had none: it is not the only one that was lost, perhaps. */
  void regained() {
    regained.run();
  }

  /** A worker has lost its connection, or finds none. */
  synchronized void lost(Worker worker) {
    connected.remove(worker);
    isShort = true;
  }

  /** Whether any worker has a connection, so that the stage goes on. */
  synchronized boolean isAnyConnected() {
    return !connected.isEmpty();
  }

  /** Whether a worker has ever been without a connection: there may be too few for all. */
  synchronized boolean isShortOfConnections() {
    return isShort;
  }

  /** A worker cannot go on: an operator is told at once, and no worker begins another chunk. */
  void failed(Throwable failure) {
    synchronized (this) {
      failures.add(failure);
    }
    progress.note(
        "stage %s: %s; no further chunk is begun".formatted(stage, RootCause.line(failure)));
    progress.end();
  }

  /**
   * What ended the workers: what came first, with the others.
   *
   * @throws RuntimeException when there is any
   */
  synchronized void requireNoFailure() {
    if (failures.isEmpty()) {
      return;
    }
    Throwable first = failures.get(0);
    failures.stream().skip(1).filter(next -> next != first).forEach(first::addSuppressed);
    throw first instanceof RuntimeException runtime ? runtime : new IllegalStateException(first);
  }
}
