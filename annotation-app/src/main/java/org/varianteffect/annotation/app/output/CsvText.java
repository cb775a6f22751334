package org.varianteffect.annotation.app.output;

import java.util.Arrays;
import java.util.stream.Collectors;

/** CSV after RFC 4180, quoted only where needed; lines end with a line feed. */
public final class CsvText {
  private CsvText() {}

  /** One line; NULL is an empty field. */
  public static String line(Object... fields) {
    return Arrays.stream(fields)
        .map(field -> field == null ? "" : quoted(field.toString()))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    boolean needsQuotes =
        field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
