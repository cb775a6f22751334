package org.varianteffect.annotation.serving.rest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many answers are streamed at once. Each has a connection for as long as its client takes, so
 * that slow ones could have them all; what they may not have is left to short answers.
 */
final class StreamTurns {

  /** As long as one waits for a connection. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore turns;
  private final Duration patience;

  /**
   * @param most above 0
   * @param patience how long an answer waits for its turn
   */
  StreamTurns(int most, Duration patience) {
    this.turns = new Semaphore(most, true);
    this.patience = patience;
  }

  /** The same answer, which waits for its turn, and is a problem when that does not come. */
  StreamedAnswer taking(StreamedAnswer.Writing writing) {
    return new StreamedAnswer(
        out -> {
          await();
          try {
            writing.to(out);
          } finally {
            turns.release();
          }
        });
  }

  private void await() {
    try {
      if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ProblemException.of(
        ProblemType.BUSY, "as many long answers are under way as may be at once: try again");
  }
}
