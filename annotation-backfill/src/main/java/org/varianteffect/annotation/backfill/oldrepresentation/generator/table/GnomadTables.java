package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Genes;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.GenomicNames;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.MappingPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Gnomad;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.GnomadRelease;

/** gnomAD's rows, and the old mappings' links to them. */
public final class GnomadTables {
  private static final String[] ANCESTRIES = {"nfe", "afr", "amr", "eas", "sas"};
  private static final int FRACTION_DIGITS = 12;

  private final Genes genes;
  private final MappingPlan mappings;
  private final Gnomad gnomad;
  private final Dice dice;

  public GnomadTables(Genes genes, MappingPlan mappings, Gnomad gnomad, Dice dice) {
    this.genes = genes;
    this.mappings = mappings;
    this.gnomad = gnomad;
    this.dice = dice;
  }

  public Table variants() {
    return new Table(
        "gnomad_variants",
        "id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency, faf95_max,"
            + " faf95_max_ancestry, creation_date, modification_date",
        row -> gnomad.known().forEach(change -> releases(row, change)));
  }

  public Table links() {
    return new Table(
        "gnomad_variants_mapped_variants",
        "mapped_variant_id, gnomad_variant_id",
        row -> mappings.forEach(mapping -> links(row, mapping)));
  }

  private void releases(CopyRow row, int change) {
    for (GnomadRelease release : GnomadRelease.values()) {
      if ((gnomad.releases(change) >> release.ordinal() & 1) == 1) {
        release(row, change, release);
      }
    }
  }

  private void release(CopyRow row, int change, GnomadRelease release) {
    long thing = Dice.both(change, release.ordinal());
    double rare = dice.fraction(Topic.FREQUENCY, thing);
    int number = release.alleles() - dice.below(release.alleles() / 10, Topic.FREQUENCY, ~thing);
    int count = 1 + (int) (rare * rare * rare * rare * number / 50);
    int filtered = count > 4 ? count * 8 / 10 : 0;
    row.add(gnomad.id(change, release))
        .add("gnomAD")
        .add(GenomicNames.dashed(GenomicNames.changeOf(genes, change)))
        .add(release.text())
        .add(count)
        .add(number)
        .add(ratio(count, number));
    if (filtered > 0) {
      row.add(ratio(filtered, number)).add(ANCESTRIES[change % ANCESTRIES.length]);
    } else {
      row.addNull().addNull();
    }
    row.day(release.day() + 30).day(release.day() + 30).end();
  }

  /** Integer arithmetic: Java runtimes differ in how they write doubles. */
  private static String ratio(long count, long number) {
    return VariantData.decimal(count * 1_000_000_000_000L / number, FRACTION_DIGITS);
  }

  private void links(CopyRow row, Mapping mapping) {
    GnomadRelease release = gnomad.linked(mapping);
    if (release == null) {
      return;
    }
    int change = mapping.variant().measured().first().number();
    if (mapping.variant().has(Blemish.TWO_GNOMAD_RELEASES)) {
      link(row, mapping, change, gnomad.otherThan(release, change));
    }
    link(row, mapping, change, release);
  }

  private void link(CopyRow row, Mapping mapping, int change, GnomadRelease release) {
    row.add(mapping.id()).add(gnomad.id(change, release)).end();
  }
}
