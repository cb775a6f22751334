package org.varianteffect.annotation.backfill.stage;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageWork;

/** Rule E2: what happened to a variant and to an allele, as events. */
public final class EventsStage implements StageWork {
  @Override
  public Stage stage() {
    return Stage.EVENTS;
  }

  @Override
  public void prepare(Handle handle, Run run) {
    SetAside.forget(handle, run, stage());
  }

  @Override
  public String idsQuery() {
    return "records/variants_with_records";
  }

  @Override
  public void process(ChunkContext chunk) {
    chunk.step("records/collect_variants");
    SetAside.leaveOut(chunk);
    chunk.analyze("chunk_variant (variant_id)");
    chunk.step("events/insert_mapping_events", "annotation_event");
    chunk.step("events/insert_allele_events", "annotation_event");
  }
}
