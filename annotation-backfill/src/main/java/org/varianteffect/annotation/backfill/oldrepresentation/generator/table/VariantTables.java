package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Hgvs;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.VariantPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/** Variants, and what the annotation jobs noted of each. */
public final class VariantTables {
  private static final String[] JOB_TYPES = {
    "vep_functional_consequence", "gnomad_allele_frequency", "clinvar_control"
  };

  private final VariantPlan plan;
  private final PipelineTables pipelines;
  private final Dice dice;

  public VariantTables(VariantPlan plan, PipelineTables pipelines, Dice dice) {
    this.plan = plan;
    this.pipelines = pipelines;
    this.dice = dice;
  }

  public Table variants() {
    return new Table(
        "variants",
        "id, urn, data, scoreset_id, hgvs_nt, hgvs_pro, hgvs_splice, creation_date, modification_date",
        row -> plan.forEach(variant -> variant(row, variant)));
  }

  public Table statuses() {
    return new Table(
        "variant_annotation_status",
        "id, variant_id, annotation_type, version, status, error_message, failure_category, annotation_metadata, current,"
            + " job_run_id, created_at, updated_at",
        row -> plan.forEach(variant -> statuses(row, variant)));
  }

  private void variant(CopyRow row, Variant variant) {
    MeasuredAllele measured = variant.measured();
    boolean protein = measured.isProtein();
    row.add(variant.id())
        .add(variant.urn())
        .add(VariantData.of(variant, dice))
        .add(variant.set().id())
        .add(protein ? null : nucleotides(measured))
        .add(protein ? relative(measured) : proteins(measured))
        .add(
            dice.chance(0.02, Topic.SPLICE, variant.set().id()) && !protein
                ? nucleotides(measured)
                : null)
        .day(variant.set().created())
        .day(variant.set().created() + dice.below(40, Topic.MODIFIED, variant.id()))
        .end();
  }

  private static String nucleotides(MeasuredAllele measured) {
    return relative(measured);
  }

  private static String proteins(MeasuredAllele measured) {
    return measured.isBlock() ? null : Hgvs.relative(measured.first().inProtein());
  }

  private static String relative(MeasuredAllele measured) {
    if (!measured.isBlock()) {
      return Hgvs.relative(measured.first());
    }
    String first = Hgvs.relative(measured.first());
    return first.substring(0, 2)
        + '['
        + first.substring(2)
        + ';'
        + Hgvs.relative(measured.second()).substring(2)
        + ']';
  }

  private void statuses(CopyRow row, Variant variant) {
    if (variant.mappings() == 0) {
      return;
    }
    boolean failed = !variant.hasOldAllele();
    int day = variant.set().runs()[variant.mappings() - 1] + 1;
    if (variant.mappings() > 1 && dice.chance(0.3, Topic.STATUS, -variant.id())) {
      status(row, variant, "vrs_mapping", false, false, variant.set().runs()[0] + 1);
    }
    status(row, variant, "vrs_mapping", failed, true, day);
    for (int i = 0; i < JOB_TYPES.length; i++) {
      if (!failed && dice.chance(0.2 - 0.06 * i, Topic.STATUS, Dice.both(variant.id(), i))) {
        status(row, variant, JOB_TYPES[i], false, true, day + 1 + i);
      }
    }
  }

  private void status(
      CopyRow row, Variant variant, String type, boolean failed, boolean current, int day) {
    boolean skipped = !failed && !"vrs_mapping".equals(type) && variant.id() % 9 == 0;
    int second = dice.below(86_400, Topic.TIME_OF_DAY, variant.id());
    row.add(row.rows() + 1)
        .add(variant.id())
        .add(type)
        .add("clinvar_control".equals(type) ? "06_2025" : null)
        .add(failed ? "failed" : skipped ? "skipped" : "success")
        .add(failed ? MappedVariantTable.ERROR : skipped ? "No ClinGen allele id" : null)
        .add(failed ? "vrs_error" : skipped ? "missing_identifier" : null)
        .add(failed ? null : "{\"mapped_version\": " + variant.mappings() + "}")
        .add(current)
        .add(pipelines.lastJob(variant.set()))
        .instant(day, second)
        .instant(day, second)
        .end();
  }
}
