package org.varianteffect.annotation.backfill.oldrepresentation.generator;

/** The database is not one that data can be generated into; nothing was changed. */
public final class GenerationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String table;

  private GenerationRefused(String table, String message) {
    super(message);
    this.table = table;
  }

  static GenerationRefused notEmpty(String table) {
    return new GenerationRefused(
        table,
        "refusing to generate: table " + table + " holds rows already; use an empty database");
  }

  static GenerationRefused missing(String table) {
    return new GenerationRefused(
        table,
        "refusing to generate: there is no table "
            + table
            + "; create the baseline and the new tables first");
  }

  /** The table that stood in the way. */
  public String table() {
    return table;
  }
}
