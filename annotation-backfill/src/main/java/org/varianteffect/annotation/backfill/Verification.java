package org.varianteffect.annotation.backfill;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.varianteffect.annotation.backfill.check.ConservationCheck;
import org.varianteffect.annotation.backfill.oldrepresentation.OldRepresentation;
import org.varianteffect.annotation.backfill.report.SummaryQueries;

/**
 * Proves in one snapshot that nothing is lost, and records for the gate what was proved, when, by
 * whom and of which snapshot.
 */
public final class Verification {
  private final Jdbi jdbi;
  private final Clock clock;

  /**
   * @param dataSource a database on which {@code expand} has run
   * @param clock dates the verification
   */
  public Verification(DataSource dataSource, Clock clock) {
    this.jdbi = Sql.on(dataSource);
    this.clock = clock;
  }

  /**
   * Checks conservation and writes the gate.
   *
   * @param acceptedKinds the anomaly kinds that the operator accepts, each up to a number; a NULL
   *     number accepts any
   * @param who the operator, for the record
   * @throws BackfillRefused when an accepted kind is none
   * @throws DatabaseNotReady when there is no old representation to compare with
   */
  public VerificationReport verify(Map<String, Long> acceptedKinds, String who) {
    acceptedKinds.keySet().forEach(AnomalyKind::named);
    jdbi.useHandle(OldRepresentation::require);
    VerificationReport found =
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> {
              ConservationReport conservation = new ConservationCheck(List.of()).run(handle);
              writeGate(handle, conservation, acceptedKinds, who);
              return new VerificationReport(
                  conservation,
                  new SummaryQueries(handle).anomaliesPerKind(),
                  new HashMap<>(acceptedKinds),
                  List.of());
            });
    return new VerificationReport(
        found.conservation(), found.anomaliesPerKind(), found.acceptedKinds(), gateReasons());
  }

  private void writeGate(
      Handle handle, ConservationReport conservation, Map<String, Long> acceptedKinds, String who) {
    handle
        .createUpdate(Sql.named("verify/write_gate"))
        .bind("verifiedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .bind("verifiedBy", who)
        .bind(
            "unexplained",
            conservation.unexplained().values().stream().mapToLong(Long::longValue).sum())
        .bindArray("kinds", String.class, acceptedKinds.keySet().stream().toList())
        .bindArray(
            "most", Long.class, acceptedKinds.keySet().stream().map(acceptedKinds::get).toList())
        .execute();
  }

  private List<String> gateReasons() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT reason FROM annotation_backfill.gate_reasons()")
                .mapTo(String.class)
                .list());
  }
}
