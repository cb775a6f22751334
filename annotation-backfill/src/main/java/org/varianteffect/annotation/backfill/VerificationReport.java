package org.varianteffect.annotation.backfill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/**
 * What {@code verify} found, and whether that opens the gate.
 *
 * @param verifiedAt when
 * @param verifiedBy by whom
 * @param oldLocation where the old rows were that the new ones were compared with
 * @param conservation whether nothing is lost
 * @param parity whether the readers give the same
 * @param anomaliesPerKind the anomalies there are
 * @param acceptedKinds those accepted in this verification, each up to a number; NULL for any
 *     number
 * @param gateReasons why {@code contract} would refuse now, a line each; empty: the gate is open,
 *     or was passed, when the old rows are in the archive
 */
public record VerificationReport(
    Instant verifiedAt,
    String verifiedBy,
    OldLocation oldLocation,
    ConservationReport conservation,
    ParityReport parity,
    Map<String, Long> anomaliesPerKind,
    Map<String, Long> acceptedKinds,
    List<String> gateReasons) {

  /** Whether nothing is unexplained and every anomaly kind present is accepted up to its number. */
  public boolean isClean() {
    return conservation.isClean()
        && parity.isClean()
        && anomaliesPerKind.entrySet().stream().allMatch(this::isAccepted);
  }

  private boolean isAccepted(Map.Entry<String, Long> present) {
    if (!acceptedKinds.containsKey(present.getKey())) {
      return false;
    }
    Long most = acceptedKinds.get(present.getKey());
    return most == null || present.getValue() <= most;
  }

  VerificationReport withGateReasons(List<String> reasons) {
    return new VerificationReport(
        verifiedAt,
        verifiedBy,
        oldLocation,
        conservation,
        parity,
        anomaliesPerKind,
        acceptedKinds,
        reasons);
  }
}
