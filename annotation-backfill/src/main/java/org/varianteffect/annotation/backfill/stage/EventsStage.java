package org.varianteffect.annotation.backfill.stage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.Sql;
import org.varianteffect.annotation.backfill.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.run.WrittenRows;

/** Rule E2: what happened to a variant and to an allele, as events. */
public final class EventsStage implements StageWork {
  // what has not been told yet: once to find the variants of the stage, once a chunk to tell it
  private static final String MISSING_MAPPING_EVENTS = Sql.named("events/missing_mapping_events");
  private static final String MISSING_ALLELE_EVENTS = Sql.named("events/missing_allele_events");

  @Override
  public Stage stage() {
    return Stage.EVENTS;
  }

  @Override
  public void prepare(Handle handle, Run run, WrittenRows written) {
    SetAside.forget(handle, run, stage());
  }

  @Override
  public String idsQuery(Handle handle) {
    return Written.any(handle, "annotation_event WHERE reason = 'migrated'")
        ? withMissing(Sql.named("events/variants_to_tell"))
        : Sql.named("events/variants_with_records");
  }

  @Override
  public List<String> chunkTables() {
    return List.of("records/chunk_variants");
  }

  @Override
  public void process(ChunkContext chunk) {
    chunk.step("records/collect_variants");
    SetAside.leaveOut(chunk);
    chunk.analyze("chunk_variant (variant_id)");
    insert(chunk, "events/insert_mapping_events");
    insert(chunk, "events/insert_allele_events");
  }

  private static void insert(ChunkContext chunk, String name) {
    int inserted =
        chunk
            .statement(name)
            .define("missingMappingEvents", MISSING_MAPPING_EVENTS)
            .define("missingAlleleEvents", MISSING_ALLELE_EVENTS)
            .execute();
    chunk.written().add("annotation_event", inserted);
  }

  private static String withMissing(String sql) {
    return sql.replace("<missingMappingEvents>", MISSING_MAPPING_EVENTS)
        .replace("<missingAlleleEvents>", MISSING_ALLELE_EVENTS);
  }
}
