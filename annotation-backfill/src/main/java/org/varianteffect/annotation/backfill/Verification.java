package org.varianteffect.annotation.backfill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.check.ConservationCheck;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;
import org.varianteffect.annotation.backfill.oldrepresentation.parity.Parity;
import org.varianteffect.annotation.backfill.report.SummaryQueries;
import org.varianteffect.annotation.backfill.snapshot.SharedSnapshot;

/**
 * Proves in one snapshot that nothing is lost and that every reader gives the same, and records for
 * the gate what was proved, when, by whom and of which snapshot. After contract it does so with the
 * archive, and leaves the gate, which was passed, as it is.
 */
public final class Verification {
  private final Jdbi jdbi;
  private final Gate gate;
  private final Clock clock;

  /**
   * @param dataSource a database on which {@code expand} has run
   * @param clock dates the verification
   */
  public Verification(DataSource dataSource, Clock clock) {
    this.jdbi = Sql.on(dataSource);
    this.gate = new Gate(dataSource);
    this.clock = clock;
  }

  /**
   * Checks conservation and parity on one connection, and writes the gate.
   *
   * @param acceptedKinds the anomaly kinds that the operator accepts, each up to a number; a NULL
   *     number accepts any
   * @param who the operator, for the record
   * @throws BackfillRefused when an accepted kind is none
   * @throws DatabaseNotReady when there is no old representation to compare with
   */
  public VerificationReport verify(Map<String, Long> acceptedKinds, String who) {
    return verify(VerificationOptions.by(who, acceptedKinds));
  }

  /**
   * Checks conservation and parity, and writes the gate.
   *
   * @throws DatabaseNotReady when there is no old representation to compare with, or this version
   *     has not expanded the database
   */
  public VerificationReport verify(VerificationOptions options) {
    OldLocation location = jdbi.withHandle(Verification::requireFit);
    VerificationReport found =
        SharedSnapshot.with(
            jdbi,
            options.connections(),
            (first, snapshot) -> {
              VerificationReport report = prove(first, snapshot, location, options);
              if (location == OldLocation.IN_PLACE) {
                writeGate(first, report);
              }
              return report;
            });
    return location == OldLocation.IN_PLACE ? found.withGate(gate.conditions()) : found;
  }

  private static OldLocation requireFit(Handle handle) {
    OwnSchema.require(handle);
    RowsInSight.require(handle);
    return OldLocation.of(handle);
  }

  private VerificationReport prove(
      Handle first, SharedSnapshot snapshot, OldLocation location, VerificationOptions options) {
    Instant now = clock.instant();
    return new VerificationReport(
        now,
        options.who(),
        location,
        new ConservationCheck(List.of()).run(snapshot, location::prepare),
        new Parity(
                location,
                options.seed(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                options.differences())
            .run(snapshot),
        new SummaryQueries(first).anomaliesPerKind(),
        options.acceptedKinds(),
        List.of());
  }

  private static void writeGate(Handle handle, VerificationReport report) {
    Map<String, Long> accepted = report.acceptedKinds();
    handle
        .createUpdate(Sql.named("verify/write_gate"))
        .bind("verifiedAt", OffsetDateTime.ofInstant(report.verifiedAt(), ZoneOffset.UTC))
        .bind("verifiedBy", report.verifiedBy())
        .bind(
            "unexplained",
            report.conservation().unexplained().values().stream().mapToLong(Long::longValue).sum())
        .bind("parityUnexplained", report.parity().unexplained())
        .bindArray("kinds", String.class, accepted.keySet().stream().toList())
        .bindArray("most", Long.class, accepted.keySet().stream().map(accepted::get).toList())
        .execute();
  }
}
