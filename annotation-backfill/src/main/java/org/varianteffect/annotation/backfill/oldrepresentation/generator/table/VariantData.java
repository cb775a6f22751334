package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import java.math.BigDecimal;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSet;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;

/** The measurements themselves: columns per score set, and values per variant. */
final class VariantData {
  private static final String[] MORE_SCORES = {"sd", "se", "epsilon"};
  private static final String[] BLANKS = {"\"NA\"", "null", "\"\""};

  private VariantData() {}

  /** The score set's list of its columns, as JSON. */
  static String columns(ScoreSet set, Dice dice) {
    StringBuilder out = new StringBuilder("{\"score_columns\": [\"score\"");
    for (int i = 0; i < moreScores(set, dice); i++) {
      out.append(", \"").append(MORE_SCORES[i]).append('"');
    }
    out.append("], \"count_columns\": [");
    for (int i = 0; i < counts(set, dice); i++) {
      out.append(i == 0 ? "" : ", ").append("\"c_").append(i).append('"');
    }
    return out.append("]}").toString();
  }

  /** A variant's values for them, as JSON. */
  static String of(Variant variant, Dice dice) {
    StringBuilder out =
        new StringBuilder("{\"score_data\": {\"score\": ").append(score(variant, dice));
    for (int i = 0; i < moreScores(variant.set(), dice); i++) {
      out.append(", \"").append(MORE_SCORES[i]).append("\": ");
      out.append(decimal(dice.below(4000, Topic.SCORE, Dice.both(variant.id(), i)), 4));
    }
    out.append("}, \"count_data\": {");
    for (int i = 0; i < counts(variant.set(), dice); i++) {
      out.append(i == 0 ? "" : ", ").append("\"c_").append(i).append("\": ");
      out.append(dice.below(900, Topic.COUNT, Dice.both(variant.id(), i)));
    }
    return out.append("}}").toString();
  }

  /** {@code unscaled} / 10^{@code scale}, written out. */
  static String decimal(long unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale).toPlainString();
  }

  private static String score(Variant variant, Dice dice) {
    if (dice.chance(0.02, Topic.SCORE, variant.id())) {
      return BLANKS[variant.id() % BLANKS.length];
    }
    return decimal(dice.between(-30_000, 15_000, Topic.SCORE, -variant.id()), 4);
  }

  private static int moreScores(ScoreSet set, Dice dice) {
    return dice.below(MORE_SCORES.length + 1, Topic.SET_COLUMNS, set.id());
  }

  private static int counts(ScoreSet set, Dice dice) {
    return Math.max(0, dice.between(-3, 4, Topic.SET_COLUMNS, -set.id()));
  }
}
