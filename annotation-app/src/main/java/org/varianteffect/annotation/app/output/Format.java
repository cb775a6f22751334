package org.varianteffect.annotation.app.output;

/** The forms that a listing may be asked for in. */
public enum Format {
  /** For people. */
  TABLE,
  /** For spreadsheets: with a line of column names. */
  CSV,
  /** For programs. */
  JSON
}
