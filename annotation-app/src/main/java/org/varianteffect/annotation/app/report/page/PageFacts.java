package org.varianteffect.annotation.app.report.page;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.Anomalies;
import org.varianteffect.annotation.backfill.AnomalyCount;
import org.varianteffect.annotation.backfill.Gate;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.VerifiedState;

/**
 * All that the page shows.
 *
 * @param report what was found
 * @param verified what was verified
 * @param anomalies per kind the score sets with most
 * @param circumstances where, when and with what
 */
public record PageFacts(
    VerificationReport report,
    Optional<VerifiedState> verified,
    List<AnomalyCount> anomalies,
    Circumstances circumstances) {

  /** So many score sets of a kind of anomaly are listed; the rest is counted. */
  private static final int SCORE_SETS = 5;

  /** Asks the database for what the report does not say itself. */
  public static PageFacts read(
      DataSource database, VerificationReport report, Circumstances circumstances) {
    return new PageFacts(
        report,
        new Gate(database).verified(),
        new Anomalies(database).worstScoreSets(SCORE_SETS),
        circumstances);
  }
}
