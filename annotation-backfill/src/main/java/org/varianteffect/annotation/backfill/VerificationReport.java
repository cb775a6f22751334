package org.varianteffect.annotation.backfill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;
import org.varianteffect.annotation.backfill.verification.ConservationReport;
import org.varianteffect.annotation.backfill.verification.ParityReport;

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
 * @param gate the conditions of the gate as they are now; empty when it was passed, and the old
 *     rows are in the archive
 */
public record VerificationReport(
    Instant verifiedAt,
    String verifiedBy,
    OldLocation oldLocation,
    ConservationReport conservation,
    ParityReport parity,
    Map<String, Long> anomaliesPerKind,
    Map<String, Long> acceptedKinds,
    List<GateCondition> gate) {

  private static final Set<String> OF_CUTOVER = Set.of("cutover", "freeze");

  /** Why {@code contract} would refuse now, a line each; empty: the gate is open, or was passed. */
  public List<String> gateReasons() {
    return gate.stream().flatMap(condition -> condition.reasons().stream()).toList();
  }

  /**
   * What keeps the gate closed but is not done by the phase that comes next: all reasons, less
   * those that are a cutover still to be made, and the freeze that comes with it.
   */
  public List<String> obstacles() {
    boolean isCutOver = isOpen("cutover");
    return gate.stream()
        .filter(condition -> isCutOver || !OF_CUTOVER.contains(condition.name()))
        .flatMap(condition -> condition.reasons().stream())
        .toList();
  }

  private boolean isOpen(String name) {
    return gate.stream()
        .filter(condition -> condition.name().equals(name))
        .allMatch(GateCondition::isOpen);
  }

  /** Whether nothing is unexplained and every anomaly kind present is accepted up to its number. */
  public boolean isClean() {
    return conservation.isClean()
        && parity.isClean()
        && anomaliesPerKind.keySet().stream().allMatch(this::isAccepted);
  }

  /** Whether the anomalies of a kind are no more than are accepted. */
  public boolean isAccepted(String kind) {
    if (!acceptedKinds.containsKey(kind)) {
      return false;
    }
    Long most = acceptedKinds.get(kind);
    return most == null || anomaliesPerKind.get(kind) <= most;
  }

  VerificationReport withGate(List<GateCondition> conditions) {
    return new VerificationReport(
        verifiedAt,
        verifiedBy,
        oldLocation,
        conservation,
        parity,
        anomaliesPerKind,
        acceptedKinds,
        conditions);
  }
}
