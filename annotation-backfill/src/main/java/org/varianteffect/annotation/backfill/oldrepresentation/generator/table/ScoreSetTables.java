package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSet;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSetPlan;

/** Score sets and their target genes. */
public final class ScoreSetTables {
  private final ScoreSetPlan plan;
  private final Dice dice;

  public ScoreSetTables(ScoreSetPlan plan, Dice dice) {
    this.plan = plan;
    this.dice = dice;
  }

  public Table scoreSets() {
    return new Table(
        "scoresets",
        "id, urn, title, short_description, private, published_date, processing_state, mapping_state, num_variants,"
            + " replaces_id, dataset_columns, creation_date, modification_date",
        row -> plan.scoreSets().forEach(set -> scoreSet(row, set)));
  }

  public Table targetGeneMappings() {
    return new Table(
        "target_gene_mappings",
        "id, target_gene_id, reference_accession, alignment_level, creation_date",
        row -> plan.scoreSets().forEach(set -> targetGeneMapping(row, set)));
  }

  private void scoreSet(CopyRow row, ScoreSet set) {
    boolean mapped = set.isMapped() || set.nativeOnly();
    row.add(set.id())
        .add(set.urn())
        .add(
            set.gene().symbol()
                + " variant effects, "
                + set.level().spelling()
                + " assay "
                + set.id())
        .add(
            "Effects of "
                + set.size()
                + " variants of "
                + set.gene().symbol()
                + " by deep mutational scanning")
        .add(set.isPrivate())
        .day(set.published())
        .add("success")
        .add(mapped ? "complete" : "failed")
        .add(set.size())
        .add(set.replaces())
        .add(VariantData.columns(set, dice))
        .day(set.created())
        .day(set.created() + 20)
        .end();
  }

  private void targetGeneMapping(CopyRow row, ScoreSet set) {
    row.add(set.id())
        .add(set.id())
        .add(set.isProtein() ? set.gene().protein().name() : set.gene().transcript().name())
        .add(set.level().spelling())
        .day(set.created())
        .end();
  }
}
