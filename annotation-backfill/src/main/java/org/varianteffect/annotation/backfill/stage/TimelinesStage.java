package org.varianteffect.annotation.backfill.stage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.run.WrittenRows;

/** Rules R9 and T1-T8: what each allele comes to, from all the mappings that contribute to it. */
public final class TimelinesStage implements StageWork {
  private final TargetShape target;
  private final OldControls controls;
  private final boolean recheck;

  /**
   * @param target what the new tables of this database are like
   * @param controls where this database keeps its old ClinVar controls
   * @param recheck whether to go over the alleles too of which nothing has changed
   */
  public TimelinesStage(TargetShape target, OldControls controls, boolean recheck) {
    this.target = target;
    this.controls = controls;
    this.recheck = recheck;
  }

  @Override
  public Stage stage() {
    return Stage.TIMELINES;
  }

  @Override
  public void prepare(Handle handle, Run run, WrittenRows written) {
    // filled a moment ago: without figures of theirs the planner takes them for small
    handle.execute(
        "ANALYZE annotation_backfill.written_mapping_records, annotation_backfill.written_alleles");
    if (target.hgvsIsUnique()) {
      handle.execute("DELETE FROM annotation_backfill.hgvs_claims");
      handle.execute(Sql.named("oldrepresentation/claim_hgvs"));
      written.add("alleles", handle.execute(Sql.named("hgvs/release")));
    }
  }

  /** Where one allele's claim decides what another one holds (R12), all are looked at each time. */
  @Override
  public String idsQuery(Handle handle) {
    if (target.hgvsIsUnique()) {
      return Sql.named("timelines/alleles_with_mappings")
          + " UNION "
          + Sql.named("hgvs/alleles_with_moved_claims");
    }
    return !recheck && Written.any(handle, "annotation_backfill.settled_alleles")
        ? controls.query("oldrepresentation/changed_alleles")
        : Sql.named("timelines/alleles_with_mappings");
  }

  @Override
  public List<String> chunkTables() {
    return List.of("timelines/chunk_tables");
  }

  @Override
  public void process(ChunkContext chunk) {
    collect(chunk);
    settleAlleles(chunk);
    workOutTimelines(chunk);
    boolean hasEnds = chunk.step("timelines/collect_ends") > 0;
    if (hasEnds) {
      chunk.step("timelines/keep_ends");
    }
    reportAnomalies(chunk);
    // only now: what this policy ends is no anomaly
    chunk.step("timelines/close_protein_proxies");
    for (AnnotationTable table : AnnotationTable.values()) {
      table.write(chunk);
      if (hasEnds) {
        table.rememberEnds(chunk);
      }
    }
    chunk.step("timelines/remember_inputs");
    new AbandonedAlleles(chunk).giveUp();
  }

  @Override
  public void requireUndisturbed(ChunkContext chunk) {
    for (AnnotationTable table : AnnotationTable.values()) {
      table.requireUndisturbed(chunk);
    }
  }

  /** Only now do no links of ours point any more to controls that have lost their originals. */
  @Override
  public void conclude(Handle handle, WrittenRows written) {
    written.add("clinvar_controls", controls.dropUnusedCopies(handle));
  }

  private void collect(ChunkContext chunk) {
    chunk.step("timelines/collect_alleles");
    chunk.analyze("chunk_allele");
    chunk.step("oldrepresentation/collect_contributors");
    List.of("vep", "gnomad", controls.collectStep())
        .forEach(source -> chunk.step("oldrepresentation/collect_" + source));
    chunk.step("timelines/collect_present");
    chunk.analyze(
        "contributor (allele_id)",
        "observation (source, allele_id, key)",
        "present (source, allele_id, key, is_native)");
  }

  private void settleAlleles(ChunkContext chunk) {
    chunk
        .statement("timelines/settle_alleles")
        .bind("hgvsIsUnique", target.hgvsIsUnique())
        .execute();
    chunk.analyze("settled (allele_id, document_moved, fields_changed)");
    chunk.step("timelines/remember_native_dates");
    chunk.updateAlleles("timelines/write_settled_alleles");
    chunk.step("timelines/remember_alleles");
  }

  private void workOutTimelines(ChunkContext chunk) {
    chunk.step("timelines/hold_single_live");
    chunk.step("timelines/hold_multi_live");
    chunk.analyze("held (source, allele_id, key)");
    chunk.step("timelines/desire_rows");
    chunk.step("timelines/desire_empty_rows");
    chunk.analyze("desired (source, allele_id, key, valid_from, valid_to)");
    chunk.step("timelines/date_consequences");
  }

  private void reportAnomalies(ChunkContext chunk) {
    chunk.step("timelines/forget_anomalies");
    chunk.step("timelines/report_quarantined");
    chunk.step("timelines/report_field_conflicts");
    if (target.hgvsIsUnique()) {
      chunk.step("hgvs/report_not_held");
      chunk.step("hgvs/report_taken");
    }
    chunk.step("timelines/report_shadowed");
    chunk.step("timelines/report_shadowed_by_native");
  }
}
