package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;

/** When score sets arrived, were published and were mapped. */
final class ScoreSetDays {
  private static final double NEVER_MAPPED = 0.015;
  private static final int RUNS = 4;
  private static final int APART = 5;

  private ScoreSetDays() {}

  static int created(int id, ScoreSet replaced, boolean nativeOnly, Dice dice) {
    if (nativeOnly) {
      return dice.between(Days.NATIVE_PIPELINE, Days.PRESENT - 40, Topic.SET_DATE, -id);
    }
    if (replaced != null) {
      return Math.min(
          Days.LAST_OLD_SET, replaced.created() + dice.between(30, 500, Topic.SET_DATE, id));
    }
    return dice.between(Days.FIRST_MAPPING - 60, Days.LAST_OLD_SET, Topic.SET_DATE, id);
  }

  static int published(int id, int created, Dice dice) {
    return created + dice.between(1, 30, Topic.SET_STATE, -id);
  }

  /**
   * Up to four mapping runs, spread between the set's arrival and the start of the new pipeline;
   * none for a few sets.
   */
  static int[] runs(int id, int created, Dice dice) {
    if (dice.chance(NEVER_MAPPED, Topic.UNMAPPED, -id)) {
      return new int[0];
    }
    int first = Math.max(created, Days.FIRST_MAPPING) + 2;
    int stretch = (Days.NATIVE_PIPELINE - first) / RUNS;
    int[] runs = new int[RUNS];
    runs[0] = first;
    for (int run = 1; run < RUNS; run++) {
      runs[run] =
          first + run * stretch + dice.below(stretch - APART, Topic.SET_RUN, Dice.both(id, run));
    }
    return runs;
  }
}
