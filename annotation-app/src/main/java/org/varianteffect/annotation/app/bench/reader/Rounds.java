package org.varianteffect.annotation.app.bench.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Measures two reads in turns, so that what else happens on the machine hits both, and takes the
 * median. The first rounds warm up and do not count: a server that has run for a while has compiled
 * its code and prepared its statements.
 */
final class Rounds {
  private static final int FEWEST = 3;
  private static final int MOST = 7;
  private static final long ENOUGH = Duration.ofSeconds(6).toNanos();
  private static final long WARM = Duration.ofSeconds(1).toNanos();

  /** What takes long is called too seldom within a second for its code to be compiled. */
  private static final int FEWEST_WARM = 10;

  private static final long LONGEST_WARM = Duration.ofSeconds(5).toNanos();
  static final int WARM_ROUNDS = 100;

  private final Read old;
  private final Read now;
  private final LongSupplier nanoTime;
  private final List<Long> oldNanos = new ArrayList<>();
  private final List<Long> nowNanos = new ArrayList<>();

  private Rounds(Read old, Read now, LongSupplier nanoTime) {
    this.old = old;
    this.now = now;
    this.nanoTime = nanoTime;
  }

  /**
   * Measures.
   *
   * @param calls how many calls a read consists of
   */
  static ComparedReader measure(String name, int calls, Read old, Read now) throws Exception {
    return measure(name, calls, old, now, System::nanoTime);
  }

  /** As above, by this clock. */
  static ComparedReader measure(String name, int calls, Read old, Read now, LongSupplier nanoTime)
      throws Exception {
    long oldRows = old.rows();
    long nowRows = now.rows();
    Rounds rounds = new Rounds(old, now, nanoTime);
    rounds.warmUp();
    rounds.run();
    return new ComparedReader(
        name,
        median(rounds.oldNanos).dividedBy(calls),
        median(rounds.nowNanos).dividedBy(calls),
        oldRows,
        nowRows);
  }

  private void warmUp() throws Exception {
    long start = nanoTime.getAsLong();
    for (int round = 0;
        round < WARM_ROUNDS && isCold(round, nanoTime.getAsLong() - start);
        round++) {
      old.rows();
      now.rows();
    }
  }

  private static boolean isCold(int rounds, long nanos) {
    return nanos < WARM || (rounds < FEWEST_WARM && nanos < LONGEST_WARM);
  }

  private void run() throws Exception {
    long start = nanoTime.getAsLong();
    for (int round = 0; round < FEWEST || isWorthIt(round, start); round++) {
      boolean oldFirst = round % 2 == 0;
      time(oldFirst);
      time(!oldFirst);
    }
  }

  private boolean isWorthIt(int round, long start) {
    return round < MOST && nanoTime.getAsLong() - start < ENOUGH;
  }

  private void time(boolean ofOld) throws Exception {
    long start = nanoTime.getAsLong();
    (ofOld ? old : now).rows();
    (ofOld ? oldNanos : nowNanos).add(nanoTime.getAsLong() - start);
  }

  /** The middle one; of two middle ones the smaller. */
  static Duration median(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return Duration.ofNanos(sorted.get((sorted.size() - 1) / 2));
  }
}
