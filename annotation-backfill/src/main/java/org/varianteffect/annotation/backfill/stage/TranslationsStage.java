package org.varianteffect.annotation.backfill.stage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.ChunkDisturbed;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.run.WrittenRows;

/** Rule E1: links from records to the translations of their alleles. */
public final class TranslationsStage implements StageWork {
  private final TargetShape target;

  /**
   * @param target what the new tables of this database are like
   */
  public TranslationsStage(TargetShape target) {
    this.target = target;
  }

  @Override
  public Stage stage() {
    return Stage.TRANSLATIONS;
  }

  @Override
  public void prepare(Handle handle, Run run, WrittenRows written) {
    SetAside.forget(handle, run, stage());
    handle.execute(Sql.named("oldrepresentation/forget_translations"));
    handle.execute(Sql.named("oldrepresentation/translate_alleles"));
    handle.execute("ANALYZE annotation_backfill.translated_alleles");
  }

  @Override
  public String idsQuery(Handle handle) {
    return Sql.named("translations/variants_to_link");
  }

  @Override
  public List<String> chunkTables() {
    return List.of("records/chunk_variants", "translations/chunk_tables");
  }

  @Override
  public void process(ChunkContext chunk) {
    chunk.step("records/collect_variants");
    SetAside.leaveOut(chunk);
    chunk.analyze("chunk_variant (variant_id)");
    chunk.step("translations/collect_links");
    chunk.analyze("present_link (mapping_record_id, is_derived)");
    chunk.step("translations/desire_links");
    chunk.analyze("desired_link (mapping_record_id, valid_to)");
    chunk.step("translations/delete_links", "mapping_record_alleles");
    chunk.step("translations/update_links", "mapping_record_alleles");
    int inserted =
        target
            .withScoreSet(chunk.statement("translations/insert_links"), target.linksHaveScoreSet())
            .execute();
    chunk.written().add("mapping_record_alleles", inserted);
    ChunkDisturbed.requireNone("mapping_records", chunk.query("translations/hold_records"));
  }

  @Override
  public void requireUndisturbed(ChunkContext chunk) {
    ChunkDisturbed.requireNone("mapping_records", chunk.query("translations/find_disturbed"));
  }
}
