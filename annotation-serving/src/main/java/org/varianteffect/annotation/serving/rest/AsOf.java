package org.varianteffect.annotation.serving.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.varianteffect.annotation.model.validtime.ReadTime;

/** The parameter {@code as_of}: an instant of ISO 8601; a date is its midnight in UTC. */
final class AsOf {

  static final String PARAMETER = "as_of";

  /** No mapping, no release of a source that was ever linked here is older. */
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final int LENGTH_OF_DATE = 10;

  private AsOf() {}

  /** Live when the parameter is absent. */
  static ReadTime time(String value, Instant now) {
    return value == null ? ReadTime.live() : ReadTime.asOf(instant(value, now));
  }

  /** The instant that an answer speaks of. */
  static Instant instant(String value, Instant now) {
    // A database keeps microseconds.
    Instant instant = parse(value).truncatedTo(ChronoUnit.MICROS);
    if (instant.isAfter(now)) {
      throw refused(
          ProblemType.INSTANT_IN_THE_FUTURE,
          value,
          "give one until now, or none to read what is live");
    }
    if (instant.isBefore(EARLIEST)) {
      throw refused(ProblemType.INSTANT_TOO_EARLY, value, "give one from " + EARLIEST + " on");
    }
    return instant;
  }

  private static Instant parse(String value) {
    try {
      return value.length() == LENGTH_OF_DATE
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw refused(
          ProblemType.MALFORMED_INSTANT,
          value,
          "write it as 2024-05-03T00:00:00Z; a + before the time zone is %2B in a URL");
    }
  }

  private static ProblemException refused(ProblemType type, String value, String what) {
    return ProblemException.in(
        PARAMETER, type, "%s is %s: %s".formatted(PARAMETER, Shown.of(value), what));
  }
}
