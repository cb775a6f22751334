package org.varianteffect.annotation.backfill.oldrepresentation;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.Sql;

/**
 * Where a database keeps its old ClinVar controls: in a table of their own, or in the new one, to
 * which theirs was renamed.
 */
public enum OldControls {
  /** The old table stands beside the new one: those without an equal are copied. */
  COPIED,
  /** The old table became the new one: there is nothing to copy. */
  RENAMED;

  /** Reads from the catalog which table the association's foreign key points to. */
  public static OldControls of(Handle handle) {
    boolean copied =
        handle
            .createQuery(Sql.named("oldrepresentation/controls_were_copied"))
            .mapTo(Boolean.class)
            .one();
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
   * Copies the old controls that have no equal and reports those whose equal says something else.
   */
  public void carryOver(Handle handle) {
    handle.execute("DELETE FROM annotation_backfill.anomalies WHERE stage = 'controls'");
    if (this == RENAMED) {
      return;
    }
    handle.execute(Sql.named("oldrepresentation/rename_copied_controls"));
    List<Integer> created =
        handle
            .createUpdate(Sql.named("oldrepresentation/copy_controls"))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Integer.class)
            .list();
    handle
        .createUpdate(Sql.named("oldrepresentation/match_controls"))
        .bindArray("created", Integer.class, created)
        .execute();
    handle.execute(Sql.named("oldrepresentation/refresh_copied_controls"));
    handle.execute(Sql.named("oldrepresentation/report_control_conflicts"));
  }
}
