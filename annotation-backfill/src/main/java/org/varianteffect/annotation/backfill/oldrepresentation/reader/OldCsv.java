package org.varianteffect.annotation.backfill.oldrepresentation.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The lines of a CSV file, as they were: quoted where they must be, {@code NA} for nothing. */
record OldCsv(Writer writer) {
  /** Writes all rows; returns how many there were. */
  long write(ResultSet rows) throws SQLException {
    try {
      long count = 0;
      while (rows.next()) {
        writeLine(rows);
        count++;
      }
      writer.flush();
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException("the CSV of a score set cannot be written", e);
    }
  }

  private void writeLine(ResultSet row) throws SQLException, IOException {
    int columns = row.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      writer.write(i == 1 ? "" : ",");
      writer.write(field(row.getString(i)));
    }
    writer.write("\r\n");
  }

  private static String field(String value) {
    if (value == null || value.isBlank()) {
      return "NA";
    }
    return mustBeQuoted(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static boolean mustBeQuoted(String value) {
    return value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
  }
}
