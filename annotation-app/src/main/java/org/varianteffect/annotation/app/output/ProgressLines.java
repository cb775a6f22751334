package org.varianteffect.annotation.app.output;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A line when a part begins, every few seconds, and when it ends: for logs. */
final class ProgressLines implements Progress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final double PER_CENT = 100.0;

  private final PrintStream err;
  private final Clock clock;
  private final Map<String, Part> parts = new HashMap<>();

  ProgressLines(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public synchronized void started(String name, long done, long total) {
    Instant now = clock.instant();
    parts.put(name, new Part(now, done, now));
  }

  @Override
  public synchronized void progressed(String name, long done, long total) {
    Part part = parts.get(name);
    Instant now = clock.instant();
    if (part == null || Duration.between(part.lastLine(), now).compareTo(BETWEEN_LINES) < 0) {
      return;
    }
    parts.put(name, new Part(part.start(), part.before(), now));
    err.println(line(name, part, done, total, now));
  }

  private static String line(String name, Part part, long done, long total, Instant now) {
    Duration elapsed = Duration.between(part.start(), now);
    long doneHere = done - part.before();
    String rate = Quantities.rate(doneHere, elapsed);
    if (total <= 0 || doneHere <= 0) {
      return "%s: %s (%s)".formatted(name, Quantities.count(done), rate);
    }
    long millisLeft = Math.round(elapsed.toMillis() * (double) (total - done) / doneHere);
    return "%s: %s of %s (%.0f %%), %s, about %s left"
        .formatted(
            name,
            Quantities.count(done),
            Quantities.count(total),
            PER_CENT * done / total,
            rate,
            Quantities.duration(Duration.ofMillis(millisLeft)));
  }

  @Override
  public synchronized void finished(String name, Duration took) {
    parts.remove(name);
    err.println("%s: done in %s".formatted(name, Quantities.duration(took)));
  }

  @Override
  public synchronized void note(String line) {
    err.println(line);
  }

  /** When it began, how much of it was done before, and when it was last spoken of. */
  private record Part(Instant start, long before, Instant lastLine) {}
}
