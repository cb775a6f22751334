package org.varianteffect.annotation.backfill.oldrepresentation.crash;

/** A backfill that somebody else carries out while the test watches. */
interface RunUnderWay {
  boolean hasEnded();

  /** Whether it has ended as it should. */
  boolean hasFinished();

  /** What it said at its end. */
  String lastWords();
}
