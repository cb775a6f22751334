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

  private BatchSizing(Duration target, int piecesAtMost, int pieces) {
    this.target = target;
    this.piecesAtMost = piecesAtMost;
    this.pieces = pieces;
  }

  /**
   * @param target how long a transaction should take
   * @param rateLimit a transaction takes no more than it allows in that time, or work would come in
   *     bursts with long rests
   */
  static BatchSizing adapting(Duration target, RateLimit rateLimit) {
    double allowed = rateLimit.itemsIn(target) / Pieces.PIECE_ITEMS;
    int piecesAtMost = (int) Math.max(1, Math.min(PIECES_AT_MOST, allowed));
    return new BatchSizing(target, piecesAtMost, Math.min(2, piecesAtMost));
  }

  /**
   * As many as somebody has asked for, however long they take.
   *
   * @param items how many variants or alleles a transaction takes
   */
  static BatchSizing fixed(int items) {
    int pieces = items / pieceItems(items);
    return new BatchSizing(Duration.ofDays(1), pieces, pieces);
  }

  /**
   * How many variants or alleles a piece has at the most, so that some whole pieces are a batch.
   *
   * @param batchSize how many a transaction is to take; 0: as many as fit its target time
   */
  static int pieceItems(int batchSize) {
    if (batchSize == 0) {
      return Pieces.PIECE_ITEMS;
    }
    int pieces = (batchSize + Pieces.PIECE_ITEMS - 1) / Pieces.PIECE_ITEMS;
    return batchSize / pieces;
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
