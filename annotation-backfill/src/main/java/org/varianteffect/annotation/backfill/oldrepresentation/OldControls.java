package org.varianteffect.annotation.backfill.oldrepresentation;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;

/**
 * Where a database keeps its old ClinVar controls: in a table of their own, or in the new one, to
 * which theirs was renamed.
 */
public enum OldControls {
  /** The old table stands beside the new one: those without an equal are copied. */
  COPIED,
  /** The old table became the new one: there is nothing to copy. */
  RENAMED;

  private static final String QUERIES = "oldrepresentation/";

  /** Reads from the catalog which table the association's foreign key points to. */
  public static OldControls of(Handle handle) {
    boolean copied =
        handle.createQuery(Sql.named(QUERIES + "controls_were_copied")).mapTo(Boolean.class).one();
    return copied ? COPIED : RENAMED;
  }

  /** The table that the association's foreign key points to. */
  public String table() {
    return this == COPIED ? "clinical_controls" : "clinvar_controls";
  }

  /** The step that collects a chunk's ClinVar observations. */
  public String collectStep() {
    return this == COPIED ? "clinvar_copied" : "clinvar_renamed";
  }

  /**
   * A query of this package that names {@code <controlId>} and joins {@code <controls>} to {@code
   * l}.
   */
  public String query(String name) {
    boolean copied = this == COPIED;
    return Sql.named(name)
        .replace("<controlId>", copied ? "e.control_id" : "l.clinical_control_id")
        .replace(
            "<controls>",
            copied
                ? "JOIN annotation_backfill.control_equivalents AS e ON e.old_control_id = l.clinical_control_id"
                : "");
  }

  /**
   * Makes sure that the new table can hold what is to be copied.
   *
   * @throws DatabaseNotReady when a column takes no NULL or no value as long, and a control has one
   */
  public void requireRoom(Handle handle) {
    if (this == COPIED) {
      RoomForControls.require(handle);
    }
  }

  /**
   * Copies the old controls that have no equal, lets copies that nobody has changed say what their
   * originals say, and reports those whose equal says something else.
   *
   * @return how many rows of the new table it has written
   */
  public int carryOver(Handle handle) {
    handle.execute("DELETE FROM annotation_backfill.anomalies WHERE stage = 'controls'");
    if (this == RENAMED) {
      return 0;
    }
    step(handle, "release_changed_copies");
    int copied = step(handle, "copy_controls");
    step(handle, "forget_vanished_controls");
    step(handle, "match_controls");
    int refreshed = step(handle, "refresh_copied_controls");
    step(handle, "report_control_conflicts");
    return copied + refreshed;
  }

  private static int step(Handle handle, String name) {
    return handle.execute(Sql.named(QUERIES + name));
  }

  /**
   * Deletes the copies that nothing uses any more: no old control is equal to them, and no link
   * points to them.
   *
   * @return how many it has deleted
   */
  public int dropUnusedCopies(Handle handle) {
    if (this == RENAMED) {
      return 0;
    }
    List<Integer> locked =
        handle.createQuery(Sql.named(QUERIES + "lock_unused_copies")).mapTo(Integer.class).list();
    // a link may have been committed just before the lock: from now on nobody can add one
    return handle
        .createUpdate(Sql.named(QUERIES + "delete_unused_copies"))
        .bindArray("ids", Integer.class, locked)
        .execute();
  }
}
