package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.util.UUID;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;

/** URNs: permanent for published score sets, temporary for private ones. */
final class ScoreSetNames {
  private static final int SETS_PER_EXPERIMENT_SET = 5;

  private ScoreSetNames() {}

  static String temporary(int id, Dice dice) {
    return "tmp:" + new UUID(dice.roll(Topic.SET_STATE, id), dice.roll(Topic.SET_KIND, id));
  }

  /**
   * {@code urn:mavedb:00000012-a-1}; a new version has the next number in the experiment of the one
   * it replaces.
   */
  static String published(int id, ScoreSet replaced) {
    if (replaced != null) {
      int dash = replaced.urn().lastIndexOf('-');
      int number = Integer.parseInt(replaced.urn().substring(dash + 1));
      return replaced.urn().substring(0, dash + 1) + (number + 1);
    }
    int experimentSet = (id - 1) / SETS_PER_EXPERIMENT_SET + 1;
    char experiment = (char) ('a' + (id - 1) % SETS_PER_EXPERIMENT_SET);
    String digits = String.valueOf(experimentSet);
    return "urn:mavedb:"
        + "0".repeat(Math.max(0, 8 - digits.length()))
        + digits
        + '-'
        + experiment
        + "-1";
  }
}
