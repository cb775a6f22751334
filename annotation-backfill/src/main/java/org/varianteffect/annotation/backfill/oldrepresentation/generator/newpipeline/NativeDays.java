package org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Days;

/** When the new pipeline wrote what. */
final class NativeDays {
  private NativeDays() {}

  static int ofAllele(int alleleNumber, Dice dice) {
    return dice.between(
        Days.NATIVE_PIPELINE + 1, Days.PRESENT - 30, Topic.NATIVE_FACT, ~(long) alleleNumber * 5);
  }

  static int secondOf(int thing, Dice dice) {
    return dice.below(86_400, Topic.TIME_OF_DAY, thing);
  }
}
