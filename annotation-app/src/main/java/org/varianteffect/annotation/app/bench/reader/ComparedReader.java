package org.varianteffect.annotation.app.bench.reader;

import java.time.Duration;

/**
 * An old reader beside the one that took its place.
 *
 * @param name what is read, and of what
 * @param old how long one call of the old one took: the median of its rounds
 * @param now the same of the new one
 * @param oldRows rows of the old answer, of all calls of a round
 * @param nowRows what the new answer consists of, likewise: it may hold more, and may not be cut
 *     the same way
 */
public record ComparedReader(String name, Duration old, Duration now, long oldRows, long nowRows) {

  /** How long the new one takes, compared with the old one. */
  public double ratio() {
    return (double) now.toNanos() / Math.max(old.toNanos(), 1);
  }
}
