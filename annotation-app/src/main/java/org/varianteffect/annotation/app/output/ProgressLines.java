package org.varianteffect.annotation.app.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** A line when a part begins, every few seconds, and when it ends: for logs. */
final class ProgressLines implements Progress {
  private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();
  private static final double PER_CENT = 100.0;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private final Map<String, Pace> paces = new HashMap<>();
  private long lastLine;

  ProgressLines(PrintStream err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void started(String name, long done, long total) {
    lastLine = nanoTime.getAsLong();
    paces.put(name, new Pace(lastLine, done));
  }

  @Override
  public synchronized void progressed(String name, long done, long total) {
    Pace pace = paces.get(name);
    if (pace == null) {
      return;
    }
    long now = nanoTime.getAsLong();
    pace.progressed(now, done);
    if (now - lastLine >= BETWEEN_LINES) {
      lastLine = now;
      err.println(line(name, pace, done, total, now));
    }
  }

  private static String line(String name, Pace pace, long done, long total, long now) {
    String rate = Quantities.rate(pace.perSecond());
    return pace.left(now, total)
        .map(
            left ->
                String.format(
                    Locale.ROOT,
                    "%s: %s of %s (%.0f %%), %s, about %s left",
                    name,
                    Quantities.count(done),
                    Quantities.count(total),
                    PER_CENT * done / total,
                    rate,
                    Quantities.duration(left)))
        .orElseGet(() -> "%s: %s (%s)".formatted(name, Quantities.count(done), rate));
  }

  @Override
  public synchronized void finished(String name, Duration took) {
    paces.remove(name);
    err.println("%s: done in %s".formatted(name, Quantities.duration(took)));
  }

  @Override
  public synchronized void note(String line) {
    err.println(line);
  }
}
