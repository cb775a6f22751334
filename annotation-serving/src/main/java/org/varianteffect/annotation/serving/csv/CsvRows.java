package org.varianteffect.annotation.serving.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;

/** The rows of a file, one per variant, read anew each time that they are gone through. */
final class CsvRows {

  private final Supplier<Query> query;
  private final int columns;
  private final boolean inOneArray;

  /**
   * @param inOneArray whether the query's second column holds all values; else each has its own
   */
  CsvRows(Supplier<Query> query, int columns, boolean inOneArray) {
    this.query = query;
    this.columns = columns;
    this.inOneArray = inOneArray;
  }

  /**
   * Goes through all rows. Where a variant has several, for windows that overlap, the first counts.
   */
  void each(Line line) {
    until(() -> false, line);
  }

  /** Goes through the rows until there is no need of a further one. */
  private void until(BooleanSupplier enough, Line line) {
    query
        .get()
        .scanResultSet(
            (results, context) -> {
              ResultSet rows = results.get();
              int variant = 0;
              boolean first = true;
              while (!enough.getAsBoolean() && rows.next()) {
                int id = rows.getInt(1);
                if (first || id != variant) {
                  pass(values(rows), line);
                }
                first = false;
                variant = id;
              }
              return null;
            });
  }

  /**
   * The columns that have a value in some row; the first one, the accession, in any case. No rows
   * are read once all columns have had one.
   */
  BitSet columnsWithValues() {
    BitSet found = new BitSet();
    found.set(0);
    until(
        () -> found.cardinality() == columns,
        values -> {
          for (int i = found.nextClearBit(0); i < columns; i = found.nextClearBit(i + 1)) {
            found.set(i, !CsvText.isMissing(values[i]));
          }
        });
    return found;
  }

  private String[] values(ResultSet rows) throws SQLException {
    if (inOneArray) {
      return (String[]) rows.getArray(2).getArray();
    }
    String[] values = new String[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = rows.getString(i + 2);
    }
    return values;
  }

  private static void pass(String[] values, Line line) {
    try {
      line.accept(values);
    } catch (IOException e) {
      throw new UncheckedIOException("the CSV of a score set cannot be written", e);
    }
  }

  /** Takes the values of one row, null where there is none. */
  @FunctionalInterface
  interface Line {
    void accept(String[] values) throws IOException;
  }
}
