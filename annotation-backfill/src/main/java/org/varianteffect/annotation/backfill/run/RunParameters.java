package org.varianteffect.annotation.backfill.run;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.backfill.options.BackfillOptions;

/**
 * What makes a run what it is: a resumed or joined one has to have the same.
 *
 * @param scoreSetUrns sorted, each once; empty: all
 * @param proteinProxies the policy's label
 * @param recheck whether it goes over what has not changed, too; need not be said again
 */
record RunParameters(List<String> scoreSetUrns, String proteinProxies, boolean recheck) {

  static RunParameters of(BackfillOptions options) {
    return new RunParameters(
        options.scoreSetUrns().stream().sorted().distinct().toList(),
        options.proteinProxies().label(),
        options.recheck());
  }

  /** In what they differ from those asked for, in words; empty: in nothing. */
  String differenceFrom(RunParameters asked) {
    List<String> differences = new ArrayList<>();
    if (!scoreSetUrns.equals(asked.scoreSetUrns)) {
      differences.add("is of " + scoreSets() + ", not of " + asked.scoreSets());
    }
    if (!proteinProxies.equals(asked.proteinProxies)) {
      differences.add("has --protein-proxies " + proteinProxies + ", not " + asked.proteinProxies);
    }
    if (asked.recheck && !recheck) {
      differences.add("was started without --recheck");
    }
    return String.join(", and it ", differences);
  }

  private String scoreSets() {
    return scoreSetUrns.isEmpty() ? "all score sets" : String.join(" and ", scoreSetUrns);
  }
}
