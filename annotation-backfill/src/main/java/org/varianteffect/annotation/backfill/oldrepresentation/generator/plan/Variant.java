package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/**
 * One planned variant.
 *
 * @param ordinal its place in the score set, from 0
 * @param blemish NULL for none
 * @param mappings how often the old pipeline mapped it
 * @param failsAtFirst its first mapping failed
 * @param nativeDay the day on which the new pipeline mapped it, NULL if never
 */
public record Variant(
    ScoreSet set,
    int ordinal,
    MeasuredAllele measured,
    Blemish blemish,
    int mappings,
    boolean failsAtFirst,
    Integer nativeDay) {

  public int id() {
    return set.firstVariant() + ordinal;
  }

  public String urn() {
    return set.urn() + '#' + (ordinal + 1);
  }

  public boolean has(Blemish one) {
    return blemish == one;
  }

  public boolean isNative() {
    return nativeDay != null;
  }

  /** Whether an old mapping gives it an allele of one change. */
  public boolean hasOldAllele() {
    return mappings > (failsAtFirst ? 1 : 0) && !has(Blemish.ANNOTATED_WITHOUT_ALLELE);
  }
}
