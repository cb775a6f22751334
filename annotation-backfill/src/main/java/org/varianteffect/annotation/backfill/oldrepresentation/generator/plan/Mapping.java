package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;

/**
 * One planned row of the old mappings.
 *
 * @param round which mapping of its variant this is, from 0
 * @param day when it was mapped
 * @param until when the next one replaced it; {@link Days#PRESENT} for the last
 */
public record Mapping(Variant variant, int round, int id, int day, int until, boolean current) {
  private static final int NAMES_STORED = Days.day(2023, 1, 1);
  private static final int LEVEL_STORED = Days.day(2025, 1, 1);
  private static final int VRS_2 = Days.day(2022, 10, 1);

  public boolean isLast() {
    return round == variant.mappings() - 1;
  }

  public boolean isFirst() {
    return round == 0;
  }

  public boolean failed() {
    return isFirst() && variant.failsAtFirst();
  }

  public boolean hasDocument() {
    return !failed() && !(isFirst() && variant.has(Blemish.ANNOTATED_WITHOUT_ALLELE));
  }

  /** Annotation jobs came by. */
  public boolean annotated() {
    return !failed();
  }

  /** The mapping tool stored HGVS columns by then. */
  public boolean storesNames() {
    return day >= NAMES_STORED;
  }

  /** The mapping tool stored the level by then. */
  public boolean storesLevel() {
    return day >= LEVEL_STORED;
  }

  public boolean beforeVrs2() {
    return day < VRS_2;
  }

  /** A thing for the dice: this round of this variant. */
  public long thing() {
    return Dice.both(variant.id(), round);
  }
}
