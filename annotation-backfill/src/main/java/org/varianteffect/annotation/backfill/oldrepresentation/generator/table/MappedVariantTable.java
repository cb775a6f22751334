package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Days;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.MappingPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Consequences;

/** The old mappings. */
public final class MappedVariantTable {
  static final String ERROR = "could not align the target sequence to the reference";

  private static final int ERA_OF_2 = Days.day(2024, 6, 1);

  private final MappingPlan plan;
  private final MappingDocuments documents;
  private final Consequences consequences;
  private final Dice dice;

  public MappedVariantTable(MappingPlan plan, Consequences consequences, Dice dice) {
    this.plan = plan;
    this.documents = new MappingDocuments(dice);
    this.consequences = consequences;
    this.dice = dice;
  }

  public Table mappedVariants() {
    return new Table(
        "mapped_variants",
        "id, variant_id, pre_mapped, post_mapped, vrs_version, error_message, modification_date, mapped_date,"
            + " mapping_api_version, current, target_gene_mapping_id, alignment_level, at_mismatched_locus, near_gap,"
            + " clingen_allele_id, vep_functional_consequence, vep_access_date, hgvs_assay_level, hgvs_g, hgvs_c, hgvs_p",
        row -> plan.forEach(mapping -> write(row, mapping)));
  }

  /** The version that the mapping tool gave of itself. */
  static String toolVersion(int day) {
    return day < ERA_OF_2
        ? "0.1." + (day - Days.FIRST_MAPPING + 400) / 120
        : "2." + (day - ERA_OF_2) / 150 + ".0";
  }

  private void write(CopyRow row, Mapping mapping) {
    MappingNames names = MappingNames.of(mapping, documents);
    row.add(mapping.id())
        .add(mapping.variant().id())
        .add(documents.preMapped(mapping))
        .add(documents.postMapped(mapping))
        .add(mapping.failed() ? null : documents.shape(mapping).version())
        .add(error(mapping))
        .day(modified(mapping))
        .day(mapping.day())
        .add(toolVersion(mapping.day()))
        .add(mapping.current())
        .add(mapping.storesLevel() ? Integer.valueOf(mapping.variant().set().id()) : null)
        .add(names.level())
        .add(locusFlag(mapping, 0))
        .add(locusFlag(mapping, 1))
        .add(names.clingenId());
    consequence(row, mapping);
    row.add(names.atLevel()).add(names.genomic()).add(names.cdna()).add(names.protein()).end();
  }

  private void consequence(CopyRow row, Mapping mapping) {
    if (!mapping.annotated() || !consequences.asked(mapping.variant().measured())) {
      row.addNull().addNull();
      return;
    }
    String shown = consequences.shownBy(mapping);
    boolean empty = shown == null && mapping.variant().has(Blemish.EMPTY_STRINGS);
    row.add(empty ? "" : shown).day(consequences.askedOn(mapping));
  }

  private static String error(Mapping mapping) {
    boolean lacking = !mapping.hasDocument() && !mapping.failed();
    return mapping.failed() ? ERROR : lacking ? "mapped document lost" : null;
  }

  private int modified(Mapping mapping) {
    return mapping.day() + dice.below(30, Topic.MODIFIED, mapping.thing());
  }

  private Boolean locusFlag(Mapping mapping, int flag) {
    if (!mapping.storesLevel()) {
      return null;
    }
    return dice.chance(0.03, Topic.LOCUS, Dice.both(mapping.thing(), flag));
  }
}
