package org.varianteffect.annotation.backfill.run;

import java.time.Duration;

/**
 * How many pieces a worker's next transaction takes: as many as last about as long as the target.
 * It doubles at the most and shrinks at once, for a chunk that is too long is what hurts the others
 * on the database.
 */
final class BatchSizing {
  private static final double GROWTH_AT_MOST = 2;
  private static final int PIECES_AT_MOST = 100;

  private final Duration target;
  private final int piecesAtMost;
  private double pieces;

  private BatchSizing(Duration target, int piecesAtMost) {
    this.target = target;
    this.piecesAtMost = piecesAtMost;
    this.pieces = Math.min(2, piecesAtMost);
  }

  /**
   * @param target how long a transaction should take
   * @param rateLimit a transaction takes no more than it allows in that time, or work would come in
   *     bursts with long rests
   */
  static BatchSizing adapting(Duration target, RateLimit rateLimit) {
    double allowed = rateLimit.itemsIn(target) / Chunks.PIECE_ITEMS;
    return new BatchSizing(target, (int) Math.max(1, Math.min(PIECES_AT_MOST, allowed)));
  }

  static BatchSizing onePiece() {
    return new BatchSizing(Duration.ofDays(1), 1);
  }

  int pieces() {
    return (int) pieces;
  }

  void took(int piecesDone, Duration elapsed) {
    double fitting = piecesDone * (double) target.toNanos() / Math.max(1, elapsed.toNanos());
    pieces = Math.max(1, Math.min(piecesAtMost, Math.min(pieces * GROWTH_AT_MOST, fitting)));
  }

  /** Too much at once. */
  void halve() {
    pieces = Math.max(1, pieces / 2);
  }

  /** One piece at first, and then more and more again. */
  void restart() {
    pieces = 1;
  }
}
