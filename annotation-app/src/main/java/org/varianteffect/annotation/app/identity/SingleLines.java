package org.varianteffect.annotation.app.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text that is handed out line by line: of the lines behind the last one that was asked for,
 * nobody has read anything.
 */
final class SingleLines extends Reader {
  private final BufferedReader rest;
  private String line;
  private String left;
  private boolean first = true;

  /**
   * @param line that was read to see what follows
   * @param rest what follows
   */
  SingleLines(String line, BufferedReader rest) {
    this.rest = rest;
    begin(line);
  }

  private void begin(String next) {
    line = next;
    left = next + "\n";
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (left.isEmpty() && !advance()) {
      return -1;
    }
    int count = Math.min(length, left.length());
    left.getChars(0, count, buffer, offset);
    left = left.substring(count);
    return count;
  }

  private boolean advance() throws IOException {
    String next = rest.readLine();
    if (next == null) {
      return false;
    }
    first = false;
    begin(next);
    return true;
  }

  /** The one that was asked for last. */
  String line() {
    return line;
  }

  /** Whether no other one was asked for. */
  boolean isFirst() {
    return first;
  }

  /** Leaves the rest open, for whoever reads on. */
  @Override
  public void close() {
    left = "";
  }
}
