package org.varianteffect.annotation.backfill.stage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.run.WrittenRows;

/** Rule E2: what happened to a variant and to an allele, as events. */
public final class EventsStage implements StageWork {
  private static final String MAPPING_EVENTS = Sql.named("events/mapping_events");
  private static final String ALLELE_EVENTS = Sql.named("events/allele_events");

  // what has not been told yet: once to find the variants of the stage, once a chunk to tell it
  private static final String MISSING_MAPPING_EVENTS = ofMappings("events/missing_mapping_events");

  private static final String MISSING_ALLELE_EVENTS =
      Sql.named("events/missing_allele_events").replace("<alleleEvents>", ALLELE_EVENTS);

  private static final String OUTDATED_MAPPING_EVENTS =
      ofMappings("events/outdated_mapping_events");

  private static final String MISSING_AND_OVERTAKEN_MAPPING_EVENTS =
      ofMappings("events/missing_and_overtaken_mapping_events")
          .replace("<missingMappingEvents>", MISSING_MAPPING_EVENTS)
          .replace("<outdatedMappingEvents>", OUTDATED_MAPPING_EVENTS);

  /** Unless this process has planned the stage, and has seen that nothing was told before. */
  private volatile boolean mayHaveToldBefore = true;

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
    mayHaveToldBefore = Written.any(handle, "annotation_event WHERE reason = 'migrated'");
    return mayHaveToldBefore
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
    insert(
        chunk.statement("events/insert_mapping_events"),
        mayHaveToldBefore ? MISSING_AND_OVERTAKEN_MAPPING_EVENTS : MAPPING_EVENTS,
        chunk);
    insert(
        chunk.statement("events/insert_allele_events"),
        mayHaveToldBefore ? MISSING_ALLELE_EVENTS : ALLELE_EVENTS,
        chunk);
  }

  private static void insert(Update statement, String events, ChunkContext chunk) {
    chunk.written().add("annotation_event", statement.define("events", events).execute());
  }

  private static String ofMappings(String name) {
    return Sql.named(name).replace("<mappingEvents>", MAPPING_EVENTS);
  }

  private static String withMissing(String sql) {
    return sql.replace("<missingMappingEvents>", MISSING_MAPPING_EVENTS)
        .replace("<outdatedMappingEvents>", OUTDATED_MAPPING_EVENTS)
        .replace("<missingAlleleEvents>", MISSING_ALLELE_EVENTS);
  }
}
