package org.varianteffect.annotation.app.demo;

import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.phase.OldDatabase;
import org.varianteffect.annotation.app.phase.StoppableBackfill;
import org.varianteffect.annotation.app.report.ConservationText;
import org.varianteffect.annotation.app.report.ParityText;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.ExpandReport;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;

/**
 * The phases of the migration in the demo's database. Each fails with a {@link
 * org.varianteffect.annotation.app.environment.CommandFailure} when it does not come out as it
 * must.
 */
final class Phases {
  private static final String OPERATOR = "demo";

  private final DemoOptions options;
  private final Environment environment;
  private final DataSource dataSource;
  private final Migrations migrations;

  Phases(DemoOptions options, Environment environment, DataSource dataSource) {
    this.options = options;
    this.environment = environment;
    this.dataSource = dataSource;
    this.migrations = new Migrations(dataSource);
  }

  GeneratedCounts generate() throws SQLException {
    return OldDatabase.create(
        dataSource,
        ClinvarShape.COPIED,
        GeneratorOptions.of(options.variants(), options.seed()),
        table -> {});
  }

  ExpandReport expand() {
    return migrations.expand();
  }

  BackfillSummary backfill() {
    return StoppableBackfill.run(
        dataSource, BackfillOptions.defaults().withWorkers(options.workers()), environment);
  }

  /** No fact and no difference may be unexplained; the gate may be closed. */
  VerificationReport verify(Map<String, Long> accepted) {
    VerificationReport report =
        new Verification(dataSource, environment.clock()).verify(accepted, OPERATOR);
    if (!report.conservation().isClean()) {
      throw checkFailed(
          "the demo ends here, for facts are unexplained; report this with the seed:",
          new ConservationText(report.conservation()).lines());
    }
    if (!report.parity().isClean()) {
      throw checkFailed(
          "the demo ends here, for results differ without an explanation; report this with the seed:",
          new ParityText(report.parity()).lines());
    }
    return report;
  }

  /** The same, and the gate must be open after it. */
  VerificationReport openGate(Map<String, Long> accepted) {
    VerificationReport report = verify(accepted);
    if (!report.gateReasons().isEmpty()) {
      throw checkFailed("the demo ends here, for the gate is closed:", report.gateReasons());
    }
    return report;
  }

  void cutover() {
    migrations.cutover(Freeze.RETIRED);
  }

  /** Nothing that is retired may be left. */
  void contract() throws SQLException {
    migrations.contract();
    OldContent left = OldContent.of(dataSource);
    if (!left.isEmpty()) {
      throw checkFailed(
          "the demo ends here: contract left %s; report this with the seed"
              .formatted(left.fingerprints().keySet()));
    }
  }

  /** What the contract took must be back as it was. */
  void rollBackContract(OldContent before) throws SQLException {
    migrations.rollback(Phase.CONTRACT);
    List<String> differences = OldContent.of(dataSource).differencesFrom(before);
    if (!differences.isEmpty()) {
      throw checkFailed(
          "the demo ends here: the rollback lost something; report this with the seed:",
          differences);
    }
  }
}
