package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;

/**
 * Divides a number of variants among score sets: a few large ones take almost half, many small ones
 * the rest.
 */
final class ScoreSetSizes {
  static final int LARGE = 10_000;

  private static final double SHARE_OF_LARGE = 0.45;
  private static final double SMALLEST = 8;
  private static final double LARGEST_OF_SMALL = 6_000;

  private final int variants;
  private final Dice dice;

  private ScoreSetSizes(int variants, Dice dice) {
    this.variants = variants;
    this.dice = dice;
  }

  static List<Integer> of(int variants, Dice dice) {
    ScoreSetSizes sizes = new ScoreSetSizes(variants, dice);
    List<Integer> large = sizes.large();
    return interleave(large, sizes.small(large.stream().mapToInt(Integer::intValue).sum()));
  }

  private List<Integer> large() {
    List<Integer> sizes = new ArrayList<>();
    int left = (int) (variants * SHARE_OF_LARGE);
    if (left < LARGE && variants >= 2 * LARGE) {
      left = LARGE;
    }
    while (left >= LARGE) {
      int drawn = dice.between(LARGE, 3 * LARGE, Topic.SET_SIZE, -sizes.size() - 1);
      sizes.add(Math.min(left, drawn));
      left -= drawn;
    }
    return sizes;
  }

  /**
   * Spread evenly over the orders of magnitude. StrictMath, since sizes must not depend on the
   * processor.
   */
  private List<Integer> small(int taken) {
    double limit = Math.max(1.5 * SMALLEST, Math.min(LARGEST_OF_SMALL, variants / 12.0));
    List<Integer> sizes = new ArrayList<>();
    int left = variants - taken;
    while (left > 0) {
      double fraction = dice.fraction(Topic.SET_SIZE, sizes.size());
      int drawn = (int) (SMALLEST * StrictMath.pow(limit / SMALLEST, fraction));
      sizes.add(Math.min(left, drawn));
      left -= drawn;
    }
    return sizes;
  }

  private static List<Integer> interleave(List<Integer> large, List<Integer> small) {
    List<Integer> all = new ArrayList<>(small);
    for (int i = 0; i < large.size(); i++) {
      all.add((int) ((i + 0.5) * small.size() / large.size()) + i, large.get(i));
    }
    return all;
  }
}
