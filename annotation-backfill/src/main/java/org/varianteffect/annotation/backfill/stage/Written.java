package org.varianteffect.annotation.backfill.stage;

import org.jdbi.v3.core.Handle;

/** Whether an earlier stage or run has written anything, which would have to be compared. */
final class Written {
  private Written() {}

  /**
   * Looks for a single row.
   *
   * @param rows a table, or a table and a condition
   */
  static boolean any(Handle handle, String rows) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM " + rows + ")")
        .mapTo(Boolean.class)
        .one();
  }
}
