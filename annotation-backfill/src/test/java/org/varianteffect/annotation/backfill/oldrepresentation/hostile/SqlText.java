package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;

/** Values as SQL literals: a whole database in one statement is one round trip. */
final class SqlText {

  private SqlText() {}

  static String insert(String table, String columns, Object... values) {
    return "INSERT INTO " + table + " (" + columns + ") VALUES (" + literals(values) + ");\n";
  }

  static String literals(Object... values) {
    return Arrays.stream(values).map(SqlText::literal).collect(Collectors.joining(", "));
  }

  static String literal(Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return "'" + text(value).replace("'", "''") + "'";
  }

  static String window(Span window) {
    return "timestamptz %s, %s::timestamptz"
        .formatted(literal(window.from()), literal(window.to()));
  }

  private static String text(Object value) {
    if (LocalDate.MAX.equals(value)) {
      return "infinity";
    }
    if (LocalDate.MIN.equals(value)) {
      return "-infinity";
    }
    if (value instanceof String
        || value instanceof LocalDate
        || value instanceof Instant
        || value instanceof JsonNode) {
      return value.toString();
    }
    throw new IllegalArgumentException("no literal for " + value.getClass());
  }
}
