package org.varianteffect.annotation.app.output;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; numbers to the right, text to the left, two blanks between. */
public final class TextTable {
  private static final String NUMBER = "[0-9][0-9,.]*( s)?";

  private final List<List<String>> rows = new ArrayList<>();
  private final int heading;

  private TextTable(int heading) {
    this.heading = heading;
  }

  /** A table with a line of column names. */
  public static TextTable withHeading(String... names) {
    TextTable table = new TextTable(1);
    table.rows.add(List.of(names));
    return table;
  }

  /** A table that needs no column names. */
  public static TextTable plain() {
    return new TextTable(0);
  }

  /** Adds a row; NULL shows as nothing. */
  public TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Long || cell instanceof Integer ? count(cell) : text(cell));
    }
    rows.add(row);
    return this;
  }

  private static String count(Object number) {
    return Quantities.count(((Number) number).longValue());
  }

  private static String text(Object cell) {
    return cell == null ? "" : WrittenOut.of(cell.toString());
  }

  /** Whether there is nothing but perhaps a heading. */
  public boolean isEmpty() {
    return rows.size() == heading;
  }

  /** The lines, each behind this indent, without blanks at the end. */
  public List<String> lines(String indent) {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add((indent + line(row, widths)).stripTrailing());
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String pad = " ".repeat(widths[i] - row.get(i).length());
      line.append(isNumeric(i) ? pad + row.get(i) : row.get(i) + pad).append("  ");
    }
    return line.toString();
  }

  private boolean isNumeric(int column) {
    return rows.stream()
        .skip(heading)
        .filter(row -> row.size() > column && !row.get(column).isEmpty())
        .allMatch(row -> row.get(column).matches(NUMBER));
  }
}
