package org.varianteffect.annotation.migrations;

import java.sql.Connection;

/**
 * The mark of a database that a generator is to fill: an empty table, there before all others, that
 * the generator drops in the transaction in which it fills them. Where it was interrupted, the mark
 * tells the empty tables from a small old database.
 */
final class UnfinishedGeneration {

  /** The generator of {@code annotation-backfill} drops it by this name. */
  private static final String TABLE = "generation_unfinished";

  private static final String MARK =
      "CREATE TABLE "
          + TABLE
          + " (); COMMENT ON TABLE "
          + TABLE
          + " IS 'annotations generate makes this table first and drops it last'";

  /** Why nothing else can be done here. */
  static final String REASON =
      "annotations generate has not finished here: unless it is still at it, drop the database and generate into a new one";

  private UnfinishedGeneration() {}

  static void mark(SchemaSession session) {
    session.execute(MARK);
  }

  /**
   * Makes sure that there is no mark.
   *
   * @throws DatabaseUnsuitable when there is one
   */
  static void requireNone(Connection connection) {
    if (new StateReading(connection).isBeingGenerated()) {
      throw new DatabaseUnsuitable(REASON + "; nothing was changed", TABLE, null);
    }
  }
}
