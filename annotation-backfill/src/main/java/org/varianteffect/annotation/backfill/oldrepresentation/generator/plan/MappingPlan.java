package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.util.function.Consumer;

/**
 * Plans the old mappings in the order in which they were written: score set by score set, all first
 * mappings, then those of the second run, and so on. Ids follow that order.
 */
public final class MappingPlan {
  private final VariantPlan variants;

  public MappingPlan(VariantPlan variants) {
    this.variants = variants;
  }

  public void forEach(Consumer<Mapping> consumer) {
    int id = 1;
    for (ScoreSet set : variants.scoreSetPlan().scoreSets()) {
      for (int round = 0; round < set.runs().length; round++) {
        id = forEachOfRound(set, round, id, consumer);
      }
    }
  }

  private int forEachOfRound(ScoreSet set, int round, int firstId, Consumer<Mapping> consumer) {
    int id = firstId;
    for (int ordinal = 0; ordinal < set.size(); ordinal++) {
      Variant variant = variants.variant(set, ordinal);
      if (round < variant.mappings()) {
        consumer.accept(mapping(variant, round, id++));
      }
    }
    return id;
  }

  private static Mapping mapping(Variant variant, int round, int id) {
    boolean last = round == variant.mappings() - 1;
    int until = last ? Days.PRESENT : variant.set().runs()[round + 1];
    boolean current =
        variant.has(Blemish.MULTIPLE_CURRENT) || (last && !variant.has(Blemish.NO_CURRENT));
    return new Mapping(variant, round, id, day(variant, round), until, current);
  }

  private static int day(Variant variant, int round) {
    int[] runs = variant.set().runs();
    boolean last = round == variant.mappings() - 1;
    if (last && variant.has(Blemish.LIVE_PRECEDES_HISTORY)) {
      return runs[0] - 1 - variant.id() % 90;
    }
    if (last && variant.has(Blemish.SAME_DAY_REMAP)) {
      return runs[round - 1];
    }
    if (round < 2 && variant.has(Blemish.OUT_OF_ORDER)) {
      return runs[1 - round];
    }
    return runs[round];
  }
}
