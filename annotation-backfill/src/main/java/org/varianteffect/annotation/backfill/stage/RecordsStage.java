package org.varianteffect.annotation.backfill.stage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.ChunkDisturbed;
import org.varianteffect.annotation.backfill.run.RowsKeptOut;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.run.WrittenRows;

/** Rules R1-R8, R10 and R11: each old mapping becomes a record with a link to its allele. */
public final class RecordsStage implements StageWork {
  private final TargetShape target;
  private final OldControls controls;
  private final boolean recheck;

  /**
   * @param target what the new tables of this database are like
   * @param controls where this database keeps its old ClinVar controls
   * @param recheck whether to go over the variants too of which nothing has changed, and work all
   *     out anew
   */
  public RecordsStage(TargetShape target, OldControls controls, boolean recheck) {
    this.target = target;
    this.controls = controls;
    this.recheck = recheck;
  }

  @Override
  public Stage stage() {
    return Stage.RECORDS;
  }

  @Override
  public void prepare(Handle handle, Run run, WrittenRows written) {
    written.add("clinvar_controls", controls.carryOver(handle));
  }

  @Override
  public String idsQuery(Handle handle) {
    boolean compare =
        !recheck && Written.any(handle, "annotation_backfill.written_mapping_records");
    return Sql.named(
        compare
            ? "oldrepresentation/changed_variants"
            : "oldrepresentation/variants_with_mappings");
  }

  @Override
  public List<String> chunkTables() {
    return List.of("records/chunk_variants", "records/chunk_tables");
  }

  @Override
  public void process(ChunkContext chunk) {
    collect(chunk);
    createAlleles(chunk);
    reportAnomalies(chunk);
    writeRecords(chunk);
    writeLinks(chunk);
    chunk.step("records/renew_remembered_records");
    chunk.step("records/remember_records");
  }

  @Override
  public void requireUndisturbed(ChunkContext chunk) {
    ChunkDisturbed.requireNone("mapping_records", chunk.query("records/find_disturbed"));
  }

  private void collect(ChunkContext chunk) {
    chunk.step("records/collect_variants");
    chunk.analyze("chunk_variant (variant_id)");
    chunk.step("records/forget_deleted_variants");
    chunk.step("records/find_taken_over");
    chunk
        .statement("oldrepresentation/collect_mappings")
        .bind("recheck", recheck)
        .bind("recordIds", target.recordIdSequence())
        .execute();
    chunk.analyze("incoming (variant_id, mapped_variant_id, outcome, is_written, identifier)");
  }

  private void createAlleles(ChunkContext chunk) {
    int created =
        chunk
            .statement("records/create_alleles")
            .bind("hgvsIsUnique", target.hgvsIsUnique())
            .execute();
    chunk.written().add("alleles", created);
    chunk.step("records/find_alleles");
    ChunkDisturbed.requireNone("alleles", chunk.query("records/find_unnamed"));
    chunk.step("records/register_native_alleles");
  }

  private void reportAnomalies(ChunkContext chunk) {
    chunk.step("oldrepresentation/collect_unplaced_facts");
    chunk.step("records/forget_anomalies");
    chunk.step("records/report_anomalies");
  }

  private void writeRecords(ChunkContext chunk) {
    chunk.step("records/unsettle_left_alleles");
    chunk.step("records/delete_vanished", "mapping_records");
    if (updateRecords(chunk, true) > 0) {
      chunk.step("records/retire_links", "mapping_record_alleles");
    }
    updateRecords(chunk, false);
    int inserted =
        target
            .withScoreSet(chunk.statement("records/insert_records"), target.recordsHaveScoreSet())
            .execute();
    RowsKeptOut.requireNone(
        "mapping_records", chunk.query("records/count_new").mapTo(Long.class).one(), inserted);
    chunk.written().add("mapping_records", inserted);
  }

  private int updateRecords(ChunkContext chunk, boolean closed) {
    return chunk
        .written()
        .add(
            "mapping_records",
            chunk.statement("records/update_records").bind("closed", closed).execute());
  }

  private void writeLinks(ChunkContext chunk) {
    chunk.step("records/drop_links_in_the_way", "mapping_record_alleles");
    chunk.step("records/update_links", "mapping_record_alleles");
    int inserted =
        target
            .withScoreSet(chunk.statement("records/insert_links"), target.linksHaveScoreSet())
            .execute();
    chunk.written().add("mapping_record_alleles", inserted);
  }
}
