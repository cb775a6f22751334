package org.varianteffect.annotation.backfill.oldrepresentation;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;

/** Where the old representation is. */
public enum OldLocation {
  /** In the tables and columns where it always was. */
  IN_PLACE,
  /** In the archive, into which contract moves it. */
  ARCHIVE;

  private static final String QUERIES = "oldrepresentation/";

  /**
   * Looks it up in the catalog.
   *
   * @throws DatabaseNotReady when it is nowhere
   */
  public static OldLocation of(Handle handle) {
    String found = handle.createQuery(Sql.named(QUERIES + "location")).mapTo(String.class).one();
    if (found.equals("purged")) {
      throw new DatabaseNotReady(
          "annotation_archive",
          "the archive was purged, and with it the old data: there is nothing left to compare with");
    }
    if (found.equals("archive")) {
      return ARCHIVE;
    }
    OldRepresentation.require(handle);
    return IN_PLACE;
  }

  /**
   * Lets the old names mean what they meant before contract, on this connection, until its
   * transaction is rolled back.
   */
  public void prepare(Handle handle) {
    if (this == ARCHIVE) {
      handle.createScript(Sql.named(QUERIES + "read_archive")).execute();
      handle.execute(
          "SELECT set_config('search_path', quote_ident(current_schema()) || ', annotation_archive', true)");
    }
  }
}
