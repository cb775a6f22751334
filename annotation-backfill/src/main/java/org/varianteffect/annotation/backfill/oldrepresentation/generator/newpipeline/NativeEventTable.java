package org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.VariantPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Census;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.CopyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.PipelineTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;

/** The new pipeline's log: what it did for each variant and each allele. */
public final class NativeEventTable {
  private final VariantPlan variants;
  private final Census census;
  private final NativeTables natives;
  private final NativeAnnotationTables annotations;
  private final PipelineTables pipelines;
  private final Dice dice;

  public NativeEventTable(
      VariantPlan variants,
      Census census,
      NativeTables natives,
      NativeAnnotationTables annotations,
      PipelineTables pipelines,
      Dice dice) {
    this.variants = variants;
    this.census = census;
    this.natives = natives;
    this.annotations = annotations;
    this.pipelines = pipelines;
    this.dice = dice;
  }

  public Table events() {
    return new Table(
        "annotation_event",
        "id, annotation_type, variant_id, allele_id, disposition, reason, source_version, metadata, job_run_id,"
            + " score_set_id, created_at",
        this::write);
  }

  private void write(CopyRow row) {
    variants.forEach(variant -> ofVariant(row, variant));
    census.nativeAlleles().forEach(number -> ofAllele(row, number));
  }

  private void ofVariant(CopyRow row, Variant variant) {
    if (!variant.isNative()) {
      return;
    }
    for (String type : new String[] {"vrs_mapping", "cross_level_translation"}) {
      row.add(row.rows() + 1)
          .add(type)
          .add(variant.id())
          .addNull()
          .add("present")
          .add("annotated")
          .add("3.0." + variant.nativeDay() % 7)
          .addNull()
          .add(pipelines.lastJob(variant.set()))
          .add(variant.set().id())
          .instant(variant.nativeDay(), NativeDays.secondOf(variant.id(), dice))
          .end();
    }
  }

  private void ofAllele(CopyRow row, int number) {
    int day = NativeDays.ofAllele(number, dice);
    event(row, number, "mapped_hgvs", true, null, day);
    event(row, number, "gnomad_allele_frequency", annotations.hasGnomad(number), "v4.1", day + 1);
    event(
        row,
        number,
        "vep_functional_consequence",
        annotations.hasConsequence(number),
        "116",
        day + 1);
  }

  private void event(
      CopyRow row, int number, String type, boolean present, String version, int day) {
    row.add(row.rows() + 1)
        .add(type)
        .addNull()
        .add(natives.alleleId(number))
        .add(present ? "present" : "absent")
        .add(present ? "annotated" : "not_found")
        .add(version)
        .addNull()
        .addNull()
        .addNull()
        .instant(day, NativeDays.secondOf(number, dice))
        .end();
  }
}
