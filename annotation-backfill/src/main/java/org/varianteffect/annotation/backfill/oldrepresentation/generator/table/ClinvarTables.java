package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import java.util.function.IntConsumer;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Genes;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.GenomicNames;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.MappingPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Clinvar;

/**
 * ClinVar's assertions in the old table and, where there are two, the new one; and the old
 * mappings' links to them.
 */
public final class ClinvarTables {
  private static final String COLUMNS =
      "id, gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version,"
          + " clinvar_variation_id, creation_date, modification_date";
  private static final String[] SIGNIFICANCES = {
    "Pathogenic",
    "Likely pathogenic",
    "Uncertain significance",
    "Likely benign",
    "Benign",
    "Conflicting classifications of pathogenicity"
  };
  private static final String[] REVIEWS = {
    "criteria provided, single submitter",
    "criteria provided, multiple submitters, no conflicts",
    "reviewed by expert panel",
    "no assertion criteria provided"
  };

  private final Genes genes;
  private final MappingPlan mappings;
  private final Clinvar clinvar;
  private final Dice dice;

  public ClinvarTables(Genes genes, MappingPlan mappings, Clinvar clinvar, Dice dice) {
    this.genes = genes;
    this.mappings = mappings;
    this.clinvar = clinvar;
    this.dice = dice;
  }

  /**
   * @param name the table that the association refers to
   */
  public Table controls(String name) {
    return new Table(
        name,
        COLUMNS,
        row ->
            clinvar
                .known()
                .forEach(
                    change ->
                        forEachRelease(
                            change,
                            release ->
                                control(
                                    row, change, release, clinvar.id(change, release), false))));
  }

  /** What the new code has written into its own table beside the old one. */
  public Table copiedControls(String name) {
    return new Table(name, COLUMNS, row -> clinvar.known().forEach(change -> copies(row, change)));
  }

  public Table links() {
    return new Table(
        "mapped_variants_clinical_controls",
        "mapped_variant_id, clinical_control_id",
        row -> mappings.forEach(mapping -> links(row, mapping)));
  }

  private void copies(CopyRow row, int change) {
    forEachRelease(
        change,
        release -> {
          if (clinvar.inNewTable(change, release)) {
            control(
                row, change, release, clinvar.newId(change, release), clinvar.conflicts(change));
          }
        });
  }

  private void forEachRelease(int change, IntConsumer consumer) {
    for (int release = 0; release < Clinvar.releases(); release++) {
      if (clinvar.has(change, release)) {
        consumer.accept(release);
      }
    }
  }

  private void control(CopyRow row, int change, int release, int id, boolean otherContent) {
    int usual = dice.below(SIGNIFICANCES.length, Topic.SIGNIFICANCE, change);
    boolean reclassified =
        release > 0 && dice.chance(0.1, Topic.SIGNIFICANCE, Dice.both(change, release));
    int significance =
        (usual + (reclassified ? 1 : 0) + (otherContent ? 2 : 0)) % SIGNIFICANCES.length;
    row.add(id)
        .add(GenomicNames.changeOf(genes, change).gene().symbol())
        .add(SIGNIFICANCES[significance])
        .add(REVIEWS[dice.below(REVIEWS.length, Topic.SIGNIFICANCE, -1L - change)])
        .add("ClinVar")
        .add(String.valueOf(15_000 + change))
        .add(Clinvar.version(release))
        .add(change % 5 == 0 ? null : String.valueOf(200_000 + change))
        .day(Clinvar.day(release) + 10)
        .day(Clinvar.day(release) + 10)
        .end();
  }

  private void links(CopyRow row, Mapping mapping) {
    for (int release = 0; release < Clinvar.releases(); release++) {
      if (clinvar.links(mapping, release)) {
        row.add(mapping.id())
            .add(clinvar.id(mapping.variant().measured().first().number(), release))
            .end();
      }
    }
  }
}
