package org.varianteffect.annotation.migrations;

/**
 * The database cannot be reached, or is not what is expected; nothing in it was changed. The
 * message says in one line what is wrong and what to do.
 */
public final class DatabaseUnsuitable extends RuntimeException {

  private final String object;
  private final String column;

  DatabaseUnsuitable(String message, String object, String column) {
    super(message);
    this.object = object;
    this.column = column;
  }

  DatabaseUnsuitable(String message, Throwable cause) {
    super(message, cause);
    this.object = null;
    this.column = null;
  }

  /** The table or view concerned; null when it is the database as a whole. */
  public String object() {
    return object;
  }

  /** The column concerned, or null. */
  public String column() {
    return column;
  }
}
