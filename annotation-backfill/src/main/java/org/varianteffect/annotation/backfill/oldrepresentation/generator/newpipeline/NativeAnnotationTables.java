package org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Census;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Clinvar;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Consequences;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Gnomad;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.GnomadRelease;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.CopyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/** What the new pipeline has annotated already, on alleles. */
public final class NativeAnnotationTables {
  private static final double ANNOTATED = 0.85;
  private static final double ASKED_AGAIN = 0.1;
  private static final String VEP_RELEASE = "116";

  private final NativeTables natives;
  private final Census census;
  private final Gnomad gnomad;
  private final Clinvar clinvar;
  private final Consequences consequences;
  private final Dice dice;

  public NativeAnnotationTables(
      NativeTables natives,
      Census census,
      Gnomad gnomad,
      Clinvar clinvar,
      Consequences consequences,
      Dice dice) {
    this.natives = natives;
    this.census = census;
    this.gnomad = gnomad;
    this.clinvar = clinvar;
    this.consequences = consequences;
    this.dice = dice;
  }

  public Table gnomadLinks() {
    return new Table(
        "gnomad_allele_links",
        "id, allele_id, gnomad_variant_id, valid_from, valid_to",
        row -> census.nativeAlleles().forEach(number -> gnomadLink(row, number)));
  }

  public Table consequenceRows() {
    return new Table(
        "vep_allele_consequences",
        "id, allele_id, functional_consequence, source_version, access_date, valid_from, valid_to",
        row -> census.nativeAlleles().forEach(number -> consequence(row, number)));
  }

  public Table clinvarLinks() {
    return new Table(
        "clinvar_allele_links",
        "id, allele_id, clinvar_control_id, valid_from, valid_to",
        row -> census.nativeAlleles().forEach(number -> clinvarLinks(row, number)));
  }

  boolean hasGnomad(int number) {
    boolean contrary = census.isContrary(Blemish.CONTRARY_NATIVE_GNOMAD, number);
    MeasuredAllele allele = natives.allele(number);
    boolean known = gnomad.knows(allele.first().number());
    return contrary || (known && !allele.isProtein() && annotated(number, 1));
  }

  boolean hasConsequence(int number) {
    return census.isContrary(Blemish.CONTRARY_NATIVE_CONSEQUENCE, number)
        || (consequences.asked(natives.allele(number)) && annotated(number, 2));
  }

  private void gnomadLink(CopyRow row, int number) {
    if (!hasGnomad(number)) {
      return;
    }
    int change = natives.allele(number).first().number();
    boolean contrary = census.isContrary(Blemish.CONTRARY_NATIVE_GNOMAD, number);
    GnomadRelease newest = gnomad.newest(change);
    GnomadRelease release = contrary ? gnomad.otherThan(newest, change) : newest;
    row.add(row.rows() + 1).add(natives.alleleId(number)).add(gnomad.id(change, release));
    row.instant(NativeDays.ofAllele(number, dice) + 1, NativeDays.secondOf(number, dice))
        .addNull()
        .end();
  }

  /** Some were asked again: the first row ends at the instant at which the second starts. */
  private void consequence(CopyRow row, int number) {
    if (!hasConsequence(number)) {
      return;
    }
    int day = NativeDays.ofAllele(number, dice) + 1;
    if (dice.chance(ASKED_AGAIN, Topic.NATIVE_FACT, Dice.both(number, 4))) {
      consequence(row, number, day, day + 9);
      consequence(row, number, day + 9, null);
    } else {
      consequence(row, number, day, null);
    }
  }

  private void consequence(CopyRow row, int number, int from, Integer to) {
    MeasuredAllele allele = natives.allele(number);
    boolean contrary = census.isContrary(Blemish.CONTRARY_NATIVE_CONSEQUENCE, number);
    int second = NativeDays.secondOf(number, dice);
    row.add(row.rows() + 1)
        .add(natives.alleleId(number))
        .add(contrary ? Consequences.RIVAL : consequences.of(allele))
        .add(VEP_RELEASE)
        .day(from)
        .instant(from, second);
    if (to == null) {
      row.addNull().end();
    } else {
      row.instant(to, second).end();
    }
  }

  private void clinvarLinks(CopyRow row, int number) {
    MeasuredAllele allele = natives.allele(number);
    int change = allele.first().number();
    for (int release = 0; release < Clinvar.releases(); release++) {
      boolean there = clinvar.has(change, release) && clinvar.inNewTable(change, release);
      if (there && !allele.isProtein() && annotated(number, 10 + release)) {
        row.add(row.rows() + 1).add(natives.alleleId(number)).add(clinvar.newId(change, release));
        row.instant(NativeDays.ofAllele(number, dice) + 2, NativeDays.secondOf(number, dice))
            .addNull()
            .end();
      }
    }
  }

  private boolean annotated(int number, int source) {
    return dice.chance(ANNOTATED, Topic.NATIVE_FACT, Dice.both(number, source));
  }
}
