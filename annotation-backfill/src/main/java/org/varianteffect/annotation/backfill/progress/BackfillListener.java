package org.varianteffect.annotation.backfill.progress;

import java.time.Duration;
import java.util.function.Consumer;

/** Told how a run comes along; called from several threads, one call at a time. */
public interface BackfillListener {
  /**
   * A stage begins, or goes on, with {@code done} of {@code total} variants or alleles done before.
   */
  default void stageStarted(Stage stage, long done, long total) {}

  /** {@code done} of {@code total} variants or alleles are done and committed. */
  default void progressed(Stage stage, long done, long total) {}

  /** A stage is done. */
  default void stageFinished(Stage stage, Duration took) {}

  /** Something an operator should know, in one line: a retry, a split chunk, a quarantined row. */
  default void note(String line) {}

  /** Passes notes on, and nothing else. */
  static BackfillListener ofNotes(Consumer<? super String> notes) {
    return new BackfillListener() {
      @Override
      public void note(String line) {
        notes.accept(line);
      }
    };
  }

  /** Tells nobody. */
  static BackfillListener silent() {
    return new BackfillListener() {};
  }
}
