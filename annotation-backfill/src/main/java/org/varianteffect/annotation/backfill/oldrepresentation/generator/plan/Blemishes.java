package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;

/**
 * Spreads blemishes over the variants: one in each stretch of {@code 1 / rate} variants, at a place
 * of its own, the kinds in turn, so that even a small database has one of each.
 */
public final class Blemishes {
  private static final Blemish[] KINDS = Blemish.values();

  private final double rate;
  private final Dice dice;

  public Blemishes(double rate, Dice dice) {
    this.rate = rate;
    this.dice = dice;
  }

  /** NULL for a variant that has nothing wrong with it. */
  Blemish of(int variantId) {
    long stretch = (long) (variantId * rate);
    if (rate == 0 || variantId != chosenOf(stretch)) {
      return null;
    }
    return KINDS[(int) (stretch % KINDS.length)];
  }

  private long chosenOf(long stretch) {
    long first = (long) Math.ceil(stretch / rate);
    int width = (int) Math.max(1, Math.min(1_000_000, 1 / rate));
    return first + dice.below(width, Topic.BLEMISH, stretch);
  }
}
