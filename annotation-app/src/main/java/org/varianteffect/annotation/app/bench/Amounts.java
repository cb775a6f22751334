package org.varianteffect.annotation.app.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.varianteffect.annotation.app.output.Quantities;

/** Figures as the bench's tables show them. */
final class Amounts {
  private static final double BYTES_PER_MEGABYTE = 1024.0 * 1024.0;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private Amounts() {}

  /** Of 1,048,576 bytes, as PostgreSQL and Java count them. */
  static double megabytes(long bytes) {
    return bytes / BYTES_PER_MEGABYTE;
  }

  static String megabytesText(long bytes) {
    return String.format(Locale.ROOT, "%,.1f", megabytes(bytes));
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%,.2f", duration.toNanos() / NANOS_PER_SECOND);
  }

  /** Nothing when it is not known. */
  static String seconds(Optional<Duration> duration) {
    return duration.map(Amounts::seconds).orElse("");
  }

  static double milliseconds(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLISECOND;
  }

  static String millisecondsText(Duration duration) {
    return String.format(Locale.ROOT, "%,.2f", milliseconds(duration));
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Nothing when it is not known. */
  static String ratio(OptionalDouble value) {
    return value.isPresent() ? ratio(value.getAsDouble()) : "";
  }

  /** Nothing when there are no rows. */
  static String rate(long rows, Duration took) {
    return rows == 0 ? "" : Quantities.count(perSecond(rows, took));
  }

  static long perSecond(long rows, Duration took) {
    return Math.round(rows * NANOS_PER_SECOND / Math.max(took.toNanos(), 1));
  }
}
