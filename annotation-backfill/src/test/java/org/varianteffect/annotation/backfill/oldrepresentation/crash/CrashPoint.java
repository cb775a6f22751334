package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a run is to be broken off.
 *
 * @param chunksDone how many chunks have been committed by then
 * @param step 0: nothing has begun since; 1 and more: within the next chunk, at its n-th statement
 *     that writes, or at its last one when it has fewer; 101 and more: the same within the
 *     transaction that plans a stage
 */
record CrashPoint(int chunksDone, int step) {
  /** The last statement of a chunk, whichever it is. */
  static final int LAST = 99;

  /** The last statement of the planning of a stage. */
  static final int LAST_OF_PLANNING = 199;

  /** After each chunk. */
  static List<CrashPoint> boundaries(int chunks) {
    return IntStream.rangeClosed(1, chunks).mapToObj(done -> new CrashPoint(done, 0)).toList();
  }

  /** At some statements of each chunk. */
  static List<CrashPoint> inside(int chunks, int... steps) {
    return IntStream.range(0, chunks)
        .boxed()
        .flatMap(done -> IntStream.of(steps).mapToObj(step -> new CrashPoint(done, step)))
        .toList();
  }

  /** One point for each chunk: before, early in, in the middle and at the end of it, by turns. */
  static List<CrashPoint> byTurns(int chunks) {
    int[] turns = {1, 0, 4, LAST};
    return IntStream.range(0, chunks)
        .mapToObj(done -> new CrashPoint(done, turns[done % turns.length]))
        .toList();
  }

  /** While stages are planned, which happens when so many chunks are done. */
  static List<CrashPoint> planning(List<Integer> chunksDone, int step) {
    return chunksDone.stream().map(done -> new CrashPoint(done, step)).toList();
  }
}
