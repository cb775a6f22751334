package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Genes;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.GenomicNames;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Days;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Census;

/** Pairs of ClinGen ids: a protein change and a nucleotide change that has it as its effect. */
public final class TranslationTable {
  private static final long FIRST_UNKNOWN_ID = 9_000_000_000L;

  private final Genes genes;
  private final Census census;
  private final Dice dice;

  public TranslationTable(Genes genes, Census census, Dice dice) {
    this.genes = genes;
    this.census = census;
    this.dice = dice;
  }

  public Table translations() {
    return new Table(
        "variant_translations",
        "aa_clingen_id, nt_clingen_id, creation_date, modification_date",
        this::write);
  }

  private void write(CopyRow row) {
    census.oldChanges().forEach(number -> used(row, number));
    census
        .unusedTranslations()
        .forEach(
            number ->
                pair(
                    row,
                    number,
                    GenomicNames.changeOf(genes, number).inProtein(),
                    "CA" + (FIRST_UNKNOWN_ID + number)));
  }

  private void used(CopyRow row, int number) {
    Change change = GenomicNames.changeOf(genes, number);
    if (change.protein() || !dice.chance(0.9, Topic.TRANSLATION, number)) {
      return;
    }
    Change effect = change.inProtein();
    if (census.oldChanges().contains(effect.number())) {
      pair(row, number, effect, change.clingenId());
    }
  }

  private void pair(CopyRow row, int number, Change effect, String nucleotideId) {
    int day = Days.day(2025, 3, 1) + dice.below(300, Topic.TRANSLATION, -1L - number);
    row.add(effect.clingenId()).add(nucleotideId).day(day).day(day).end();
  }
}
