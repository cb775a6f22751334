package org.varianteffect.annotation.serving.rest;

import java.util.Locale;
import java.util.OptionalLong;

/** Numbers and flags of a query. */
final class Numbers {

  /** The most rows that can be asked for or skipped; no score set is near it. */
  static final long MOST_ROWS = 100_000_000;

  private Numbers() {}

  /** At least so many; empty when the parameter is absent. */
  static OptionalLong rows(String parameter, String value, int least) {
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!value.matches("-?[0-9]+")) {
      throw ProblemException.in(
          parameter,
          ProblemType.MALFORMED_NUMBER,
          "%s is %s: give a whole number".formatted(parameter, Shown.of(value)));
    }
    return OptionalLong.of(inRange(parameter, value, least));
  }

  private static long inRange(String parameter, String value, int least) {
    // 18 digits always fit a long.
    long number = value.length() > 18 ? -1 : Long.parseLong(value);
    if (number < least || number > MOST_ROWS) {
      throw ProblemException.in(
          parameter,
          ProblemType.NUMBER_OUT_OF_RANGE,
          "%s is %s: give a number from %s to %s"
              .formatted(parameter, Shown.of(value), least, MOST_ROWS));
    }
    return number;
  }

  /** False when the parameter is absent. */
  static boolean flag(String parameter, String value) {
    return switch (value == null ? "false" : value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw ProblemException.in(
              parameter,
              ProblemType.MALFORMED_FLAG,
              "%s is %s: give true or false".formatted(parameter, Shown.of(value)));
    };
  }
}
