package org.varianteffect.annotation.backfill.stage;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.Run;

/** Variants that the database refused in a stage that comes after their records (rule V4). */
final class SetAside {
  private SetAside() {}

  /** Once a run: those of earlier runs are tried again. */
  static void forget(Handle handle, Run run, Stage stage) {
    handle
        .createUpdate(Sql.named("records/forget_quarantined"))
        .bind("stage", stage.label())
        .bind("everything", run.isOverEverything())
        .bindArray("scoreSets", Integer.class, run.scoreSetIds())
        .execute();
  }

  /** Takes them out of a chunk's variants, and reports their mappings. */
  static void leaveOut(ChunkContext chunk) {
    chunk.step("records/leave_quarantined_out");
  }
}
