package org.varianteffect.annotation.backfill.run;

/**
 * A table has taken fewer rows than it was given, without an error: somebody's trigger drops them.
 */
public final class RowsKeptOut extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String table;

  private RowsKeptOut(String table, long given, long taken) {
    super(
        "%s took %s of %s rows: a trigger of that table keeps the others out"
            .formatted(table, taken, given));
    this.table = table;
  }

  /**
   * Makes sure that a table has taken all rows.
   *
   * @throws RowsKeptOut when it has not: those that it does not take are to be found and set aside
   */
  public static void requireNone(String table, long given, long taken) {
    if (taken < given) {
      throw new RowsKeptOut(table, given, taken);
    }
  }

  /** The table. */
  public String table() {
    return table;
  }
}
