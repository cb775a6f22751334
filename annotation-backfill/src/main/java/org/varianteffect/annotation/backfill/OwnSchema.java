package org.varianteffect.annotation.backfill;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.failure.ExpandedByAnotherVersion;

/** The tables and functions that expand makes for this module: all of one version. */
final class OwnSchema {
  /** The version whose tables and functions this module's SQL names. */
  private static final int NEEDED = 14;

  /** Of what was expanded before there were versions. */
  private static final int FIRST = 1;

  private OwnSchema() {}

  /**
   * Makes sure that what expand has made is what this module calls.
   *
   * @throws DatabaseNotReady when the database was not expanded
   * @throws ExpandedByAnotherVersion when it was, by another version
   */
  static void require(Handle handle) {
    int found =
        handle
            .createQuery(Sql.named("run/schema_version"))
            .map(
                (row, context) -> {
                  int version = row.getInt("version");
                  int known = row.wasNull() ? FIRST : version;
                  return row.getBoolean("is_expanded") ? known : 0;
                })
            .one();
    if (found == 0) {
      throw new DatabaseNotReady(
          "annotation_backfill",
          "expand has not run on this database: check that --url names the right one, then run `annotations expand`");
    }
    if (found != NEEDED) {
      throw new ExpandedByAnotherVersion(found, NEEDED);
    }
  }
}
