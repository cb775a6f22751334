package org.varianteffect.annotation.backfill;

import java.util.List;
import java.util.Map;

/**
 * What {@code verify} found, and whether that opens the gate.
 *
 * @param conservation whether nothing is lost
 * @param anomaliesPerKind the anomalies there are
 * @param acceptedKinds those accepted in this verification, each up to a number; NULL for any
 *     number
 * @param gateReasons why {@code contract} would refuse now, a line each; empty: the gate is open
 */
public record VerificationReport(
    ConservationReport conservation,
    Map<String, Long> anomaliesPerKind,
    Map<String, Long> acceptedKinds,
    List<String> gateReasons) {

  /** Whether nothing is unexplained and every anomaly kind present is accepted up to its number. */
  public boolean isClean() {
    return conservation.isClean()
        && anomaliesPerKind.entrySet().stream().allMatch(this::isAccepted);
  }

  private boolean isAccepted(Map.Entry<String, Long> present) {
    if (!acceptedKinds.containsKey(present.getKey())) {
      return false;
    }
    Long most = acceptedKinds.get(present.getKey());
    return most == null || present.getValue() <= most;
  }
}
