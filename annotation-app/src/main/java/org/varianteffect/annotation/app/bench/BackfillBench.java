package org.varianteffect.annotation.app.bench;

import static org.varianteffect.annotation.app.environment.CommandFailure.checkFailed;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.bench.meter.Meter;
import org.varianteffect.annotation.app.bench.reader.ReaderBench;
import org.varianteffect.annotation.app.bench.reader.ReaderTimes;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.phase.StoppableBackfill;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.floor.Floor;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.verification.ConservationReport;

/**
 * Measures the backfill beside the floor, in one database in which nothing else happens. What
 * starts from the beginning starts from the same rows in new files.
 */
final class BackfillBench {
  /** One that is neither very small nor very large. */
  private static final String SOME_SCORE_SET =
      """
      SELECT urn
      FROM scoresets
      WHERE urn IS NOT NULL
      ORDER BY abs(num_variants - 500), id
      LIMIT 1
      """;

  private final DataSource dataSource;
  private final Environment environment;
  private final Consumer<String> told;
  private final Statements statements;
  private final Meter meter;
  private final NewTables tables;
  private final Steps steps;
  private final Map<Part, Measured> parts = new EnumMap<>(Part.class);

  BackfillBench(DataSource dataSource, Environment environment, Consumer<String> told) {
    this.dataSource = dataSource;
    this.environment = environment;
    this.told = told;
    this.meter = new Meter(dataSource);
    this.statements = new Statements(dataSource);
    this.tables = new NewTables(statements);
    this.steps = new Steps(statements);
  }

  /** What was measured, and what the floor and the backfill have written. */
  record Outcome(Map<Part, Measured> parts, RowComparison rows, ReaderTimes readers) {}

  /**
   * Measures all parts; the backfill's rows of the last run are gone in the end, its floor's stay.
   */
  Outcome run() throws Exception {
    tables.remember();
    warmUp();
    Map<String, Long> floorRows = floor(Part.FLOOR);
    takeFloorBack();
    Map<String, Long> backfillRows = backfill(Part.BACKFILL, 1);
    RowComparison comparison =
        RowComparison.of(statements, tables.remembered(), floorRows, backfillRows);
    comparison.requireAgreement();
    secondRun();
    verify();
    ReaderTimes readers =
        ReaderBench.run(dataSource, told, environment.interruption()::isRequested);
    takeBackfillBack();
    backfill(Part.TWO_WORKERS, 2);
    takeBackfillBack();
    floor(Part.FLOOR_AGAIN);
    return new Outcome(parts, comparison, readers);
  }

  /**
   * What a virtual machine does only once, before it is fast, would make a small size look slow.
   */
  private void warmUp() throws SQLException {
    told.accept("warming up");
    List<String> scoreSet = statements.names(SOME_SCORE_SET);
    StoppableBackfill.run(
        dataSource, BackfillOptions.defaults().withScoreSetUrns(scoreSet), environment);
    takeBackfillBack();
  }

  private Map<String, Long> floor(Part part) throws Exception {
    tables.rewrite();
    return measure(part, new Floor(dataSource)::run, Steps::ofFloor);
  }

  private Map<String, Long> backfill(Part part, int workers) throws Exception {
    tables.rewrite();
    return measure(part, () -> runBackfill(workers), steps::ofBackfill);
  }

  private void secondRun() throws Exception {
    tables.vacuum();
    Map<String, Long> before = tables.versions();
    measure(Part.SECOND_RUN, () -> runBackfill(1), steps::ofBackfill);
    if (!tables.versions().equals(before)) {
      throw checkFailed("the bench ends here: the second run, which had nothing to do, wrote rows");
    }
  }

  private void verify() throws Exception {
    tables.vacuum();
    measure(Part.VERIFY, this::runVerification, Steps::ofVerification);
  }

  private BackfillSummary runBackfill(int workers) {
    BackfillSummary summary =
        StoppableBackfill.run(
            dataSource, BackfillOptions.defaults().withWorkers(workers), environment);
    requireClean(summary.conservation());
    return summary;
  }

  private VerificationReport runVerification() {
    VerificationReport report =
        new Verification(dataSource, environment.clock()).verify(Map.of(), "bench");
    requireClean(report.conservation());
    return report;
  }

  private static void requireClean(ConservationReport report) {
    if (!report.isClean()) {
      throw checkFailed(
          "the bench ends here: the backfill left facts unexplained (%s); report this with size and seed"
              .formatted(report.unexplained()));
    }
  }

  private void takeFloorBack() throws SQLException {
    told.accept("taking the floor back");
    tables.putBack();
    tables.requireAsRemembered("with the floor taken back");
  }

  private void takeBackfillBack() throws SQLException {
    told.accept("rolling the backfill back");
    new BackfillRollback(dataSource).rollback();
    tables.requireAsRemembered("with the backfill rolled back");
  }

  /** Returns the rows that the work added, per table. */
  private <T> Map<String, Long> measure(
      Part part, Callable<T> work, Function<T, List<Step>> stepsOf) throws Exception {
    told.accept("measuring " + part.label());
    Map<String, Long> before = tables.counts();
    Meter.Reading<T> reading = meter.measure(work);
    Map<String, Long> added = tables.counts();
    added.replaceAll((table, rows) -> rows - before.get(table));
    long rows = added.values().stream().mapToLong(Long::longValue).sum();
    parts.put(part, new Measured(reading.cost(), rows, stepsOf.apply(reading.result())));
    return added;
  }
}
