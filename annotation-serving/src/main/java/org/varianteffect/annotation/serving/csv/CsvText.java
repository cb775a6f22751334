package org.varianteffect.annotation.serving.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines of a file by RFC 4180, quoted where they must be; a missing value is {@code NA}. */
final class CsvText {

  static final String NOT_AVAILABLE = "NA";

  private static final Set<String> NOTHING =
      Set.of("none", "nan", "na", "undefined", "n/a", "null", "nil");
  private static final int LONGEST_NOTHING = 9;

  private static final char NEXT_LINE = '\u0085';
  private static final String END_OF_LINE = "\r\n";

  private final Writer writer;

  CsvText(Writer writer) {
    this.writer = writer;
  }

  /** Whether a value says nothing: it is absent, blank, or one of the words for that. */
  static boolean isMissing(String value) {
    if (value == null) {
      return true;
    }
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return start == end
        || end - start <= LONGEST_NOTHING
            && NOTHING.contains(value.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /**
   * As Python has it, whose {@code strip} made the files before; spaces that do not break lines are
   * none to Java's, and spreadsheets are full of them.
   */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
  }

  /** Names are written as they are. */
  void header(List<String> names, BitSet shown) throws IOException {
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      separate(i, shown);
      field(names.get(i));
    }
    writer.write(END_OF_LINE);
  }

  /** Values of the columns shown. */
  void line(String[] values, BitSet shown) throws IOException {
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      separate(i, shown);
      field(isMissing(values[i]) ? NOT_AVAILABLE : values[i]);
    }
    writer.write(END_OF_LINE);
  }

  private void separate(int column, BitSet shown) throws IOException {
    if (column > shown.nextSetBit(0)) {
      writer.write(',');
    }
  }

  private void field(String value) throws IOException {
    if (mustBeQuoted(value)) {
      writer.write('"');
      writer.write(value.replace("\"", "\"\""));
      writer.write('"');
    } else {
      writer.write(value);
    }
  }

  private static boolean mustBeQuoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
