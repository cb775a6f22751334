package org.varianteffect.annotation.backfill.oldrepresentation;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;

/** Whether there is an old representation to read. */
public final class OldRepresentation {
  private OldRepresentation() {}

  /**
   * Makes sure that everything retired is still where the backfill reads it.
   *
   * @throws DatabaseNotReady naming the first table or column that is not there
   */
  public static void require(Handle handle) {
    handle
        .createQuery(Sql.named("oldrepresentation/missing"))
        .mapTo(String.class)
        .findFirst()
        .ifPresent(
            missing -> {
              throw new DatabaseNotReady(
                  missing,
                  missing
                      + " is not in this database, and with it the old data that this needs: after"
                      + " contract, run `annotations rollback --phase contract` first; before it, this"
                      + " is another database than you mean: check --url");
            });
  }
}
