package org.varianteffect.annotation.backfill;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/**
 * How a verification is made.
 *
 * @param acceptedKinds the anomaly kinds that the operator accepts, each up to a number; a NULL
 *     number accepts any
 * @param who the operator, for the record
 * @param connections how many compare at once, at least 1; the verification takes one more
 * @param seed chooses the score sets and past days of which not all are looked at
 * @param differences gets every difference, one at a time, in no particular order of score sets;
 *     NULL: nobody wants them all
 */
public record VerificationOptions(
    Map<String, Long> acceptedKinds,
    String who,
    int connections,
    long seed,
    Consumer<ParityDifference> differences) {

  /** Checks the kinds. */
  public VerificationOptions {
    acceptedKinds = new HashMap<>(acceptedKinds);
    acceptedKinds.keySet().forEach(AnomalyKind::named);
    if (connections < 1) {
      throw new BackfillRefused("it takes at least one connection to verify: give more");
    }
  }

  /** One connection, the usual sample, no list of differences. */
  public static VerificationOptions by(String who, Map<String, Long> acceptedKinds) {
    return new VerificationOptions(acceptedKinds, who, 1, 1, null);
  }
}
