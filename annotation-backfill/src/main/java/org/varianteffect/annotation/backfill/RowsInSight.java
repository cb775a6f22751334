package org.varianteffect.annotation.backfill;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;

/**
 * The rows of the old and the new tables: what row-level security hides, a rollback of contract has
 * not brought back or a part of an old table holds would be taken for gone.
 */
final class RowsInSight {
  private RowsInSight() {}

  private record Unseen(String table, String reason) {}

  /**
   * Makes sure that all of them are seen.
   *
   * @throws DatabaseNotReady when some are not; its object is the first table of which that is so
   */
  static void require(Handle handle) {
    List<Unseen> unseen =
        handle
            .createQuery(Sql.named("run/unseen_rows"))
            .map((row, context) -> new Unseen(row.getString("about"), row.getString("reason")))
            .list();
    if (!unseen.isEmpty()) {
      throw new DatabaseNotReady(
          unseen.get(0).table(), String.join("; ", unseen.stream().map(Unseen::reason).toList()));
    }
  }
}
