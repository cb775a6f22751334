package org.varianteffect.annotation.app.output;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as people read them; the same in every locale. */
public final class Quantities {
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long SECONDS_PER_HOUR = 3600;
  private static final double MILLIS_PER_SECOND = 1000.0;

  private Quantities() {}

  /** {@code 1,234,567}. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1 score set}, {@code 2,345 score sets}. */
  public static String counted(long value, String one) {
    return counted(value, one, one + "s");
  }

  /** {@code 1 anomaly}, {@code 2,345 anomalies}. */
  public static String counted(long value, String one, String many) {
    return count(value) + " " + (value == 1 ? one : many);
  }

  /** {@code alleles 1,234, links 5}: those that are not 0, each with its name. */
  public static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> entry.getKey() + " " + count(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code 0.4 s}, {@code 2 min 05 s}, {@code 3 h 12 min}. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < SECONDS_PER_MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS_PER_SECOND);
    }
    if (seconds < SECONDS_PER_HOUR) {
      return String.format(
          Locale.ROOT, "%d min %02d s", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }
    return String.format(
        Locale.ROOT,
        "%d h %02d min",
        seconds / SECONDS_PER_HOUR,
        seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE);
  }

  /** Seconds with milliseconds, for programs. */
  public static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS_PER_SECOND;
  }

  /** Units per second, {@code 12,300/s}. */
  public static String rate(double perSecond) {
    return count(Math.round(perSecond)) + "/s";
  }
}
