package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How old values are read: an empty text is none, a date is its first instant in UTC. */
final class OldText {

  private OldText() {}

  static String nullIfEmpty(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** JSON null in a column says no more than SQL NULL. */
  static JsonNode nullIfJsonNull(JsonNode document) {
    return document == null || document.isNull() ? null : document;
  }

  static Instant instant(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static boolean infinite(LocalDate date) {
    return LocalDate.MAX.equals(date) || LocalDate.MIN.equals(date);
  }
}
