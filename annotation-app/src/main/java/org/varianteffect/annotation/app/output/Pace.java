package org.varianteffect.annotation.app.output;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast a part of the work comes along, and what that lets expect: the pace of the later half of
 * what is done. The first half holds the start, when chunks are still small and caches cold; a
 * shorter stretch than the half would follow every hiccup of a busy server.
 */
final class Pace {
  private static final double NANOS_PER_SECOND = 1e9;

  /** From the last one before the half on. */
  private final Deque<Mark> marks = new ArrayDeque<>();

  private final long before;

  private record Mark(long nanos, long done) {}

  /**
   * @param nanos when it began, or went on, by {@link System#nanoTime()}
   * @param before how many units had been done before
   */
  Pace(long nanos, long before) {
    this.before = before;
    marks.add(new Mark(nanos, before));
  }

  /** So many units are done by now. */
  synchronized void progressed(long nanos, long done) {
    if (done > marks.getLast().done()) {
      marks.add(new Mark(nanos, done));
      dropWhatLiesBehindTheHalf();
    }
  }

  private void dropWhatLiesBehindTheHalf() {
    Mark first = marks.poll();
    while (marks.size() > 1 && marks.peek().done() <= half()) {
      first = marks.poll();
    }
    marks.addFirst(first);
  }

  private double half() {
    return (before + marks.getLast().done()) / 2.0;
  }

  /** Units per second; 0 before there is anything to go by. */
  synchronized double perSecond() {
    Mark last = marks.getLast();
    if (last.done() == before) {
      return 0;
    }
    double nanos = Math.max(1, last.nanos() - nanosAtHalf());
    return (last.done() - half()) * NANOS_PER_SECOND / nanos;
  }

  /** Between the marks around the half the work is taken to have come along evenly. */
  private double nanosAtHalf() {
    Mark first = marks.poll();
    Mark next = marks.peek();
    marks.addFirst(first);
    double share = (half() - first.done()) / (next.done() - first.done());
    return first.nanos() + share * (next.nanos() - first.nanos());
  }

  /** How long the rest will take, as far as one can tell. */
  synchronized Optional<Duration> left(long nanos, long total) {
    double perSecond = perSecond();
    if (perSecond == 0 || total <= 0) {
      return Optional.empty();
    }
    Mark last = marks.getLast();
    double nanosLeft = (total - last.done()) / perSecond * NANOS_PER_SECOND;
    double spentOnIt = Math.max(0, nanos - last.nanos());
    return Optional.of(Duration.ofNanos((long) Math.max(0, nanosLeft - spentOnIt)));
  }
}
