package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes rows in PostgreSQL's COPY text format, whatever the locale and time zone. */
public final class CopyRow {
  private static final int SECONDS_PER_DAY = 86_400;

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(4096);
  private boolean hasFields;
  private long rows;

  public CopyRow(OutputStream out) {
    this.out = out;
  }

  public CopyRow add(long value) {
    separate().append(value);
    return this;
  }

  public CopyRow add(boolean value) {
    separate().append(value ? 't' : 'f');
    return this;
  }

  public CopyRow addNull() {
    separate().append("\\N");
    return this;
  }

  public CopyRow add(Integer value) {
    return value == null ? addNull() : add(value.longValue());
  }

  public CopyRow add(Boolean value) {
    return value == null ? addNull() : add(value.booleanValue());
  }

  /** NULL is SQL's NULL; an empty text stays empty. */
  public CopyRow add(String text) {
    if (text == null) {
      return addNull();
    }
    separate();
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  /** A date, from an epoch day. */
  public CopyRow day(Integer day) {
    return day == null ? addNull() : add(LocalDate.ofEpochDay(day).toString());
  }

  /** An instant in UTC: a second of an epoch day. */
  public CopyRow instant(int day, int second) {
    separate().append(LocalDate.ofEpochDay(day)).append(' ');
    int within = second % SECONDS_PER_DAY;
    twoDigits(within / 3600).append(':');
    twoDigits(within / 60 % 60).append(':');
    twoDigits(within % 60).append("+00");
    return this;
  }

  public void end() {
    line.append('\n');
    try {
      out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the database does not take the generated rows any more", e);
    }
    line.setLength(0);
    hasFields = false;
    rows++;
  }

  public long rows() {
    return rows;
  }

  private StringBuilder separate() {
    if (hasFields) {
      line.append('\t');
    }
    hasFields = true;
    return line;
  }

  private StringBuilder twoDigits(int value) {
    return line.append(value < 10 ? "0" : "").append(value);
  }

  private void append(char character) {
    switch (character) {
      case '\\' -> line.append("\\\\");
      case '\t' -> line.append("\\t");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      default -> line.append(character);
    }
  }
}
