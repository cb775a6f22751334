package org.varianteffect.annotation.backfill;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.varianteffect.annotation.backfill.check.ConservationCheck;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.oldrepresentation.OldRepresentation;
import org.varianteffect.annotation.backfill.report.SummaryQueries;
import org.varianteffect.annotation.backfill.run.DriverLock;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.RunLedger;
import org.varianteffect.annotation.backfill.run.StageRunner;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.stage.EventsStage;
import org.varianteffect.annotation.backfill.stage.RecordsStage;
import org.varianteffect.annotation.backfill.stage.TargetShape;
import org.varianteffect.annotation.backfill.stage.TimelinesStage;
import org.varianteffect.annotation.backfill.stage.TranslationsStage;

/**
 * The backfill: every old fact becomes a new row or a recorded anomaly. It can be run again at any
 * time, and a run that was stopped or killed can be resumed. Safe while the running pipeline
 * writes. An instance runs once.
 */
public final class Backfill {
  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final BackfillListener listener;
  private final RunLedger ledger;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Map<Stage, Duration> took = new EnumMap<>(Stage.class);

  /**
   * @param dataSource a database on which {@code expand} has run; each worker takes one connection,
   *     the driver one more
   * @param clock dates the run
   */
  public Backfill(
      DataSource dataSource, BackfillOptions options, BackfillListener listener, Clock clock) {
    this.jdbi = Sql.on(dataSource);
    this.options = options;
    this.listener = listener;
    this.ledger = new RunLedger(jdbi, clock);
  }

  /**
   * Runs all stages and the check.
   *
   * @throws BackfillRefused when it does not start; nothing was changed
   * @throws DatabaseNotReady when there is no old representation; nothing was changed
   * @throws BackfillInterrupted after {@link #stop()}
   * @throws BackfillFailed when the database ended it
   */
  public BackfillSummary run() {
    jdbi.useHandle(OldRepresentation::require);
    if (options.join()) {
      return carryOut(ledger.open(options));
    }
    DriverLock lock = DriverLock.take(jdbi);
    try {
      return drive(ledger.open(options));
    } finally {
      lock.close();
    }
  }

  /** Asks a running backfill, from another thread, to stop after the chunks in hand. */
  public void stop() {
    stopping.set(true);
  }

  private BackfillSummary drive(Run run) {
    try {
      BackfillSummary summary = carryOut(run);
      ledger.end(run, "finished");
      return summary;
    } catch (BackfillInterrupted e) {
      ledger.end(run, "interrupted");
      throw e;
    } catch (RuntimeException e) {
      noteFailure(run, e);
      throw new BackfillFailed(run.id(), e);
    }
  }

  private BackfillSummary carryOut(Run run) {
    try (StageRunner runner = new StageRunner(jdbi, options, listener, stopping)) {
      for (StageWork work : stages()) {
        took.put(work.stage(), runner.run(run, work));
      }
    }
    return summarize(run, check(run));
  }

  private List<StageWork> stages() {
    return jdbi.withHandle(
        handle -> {
          TargetShape target = TargetShape.of(handle);
          OldControls controls = OldControls.of(handle);
          return List.of(
              new RecordsStage(target, controls),
              new TimelinesStage(target, controls),
              new TranslationsStage(target),
              new EventsStage());
        });
  }

  private ConservationReport check(Run run) {
    listener.stageStarted(Stage.CHECK, 0, 1);
    long started = System.nanoTime();
    ConservationReport report =
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> new ConservationCheck(handle, run.scoreSetIds()).run());
    Duration duration = Duration.ofNanos(System.nanoTime() - started);
    took.put(Stage.CHECK, duration);
    listener.progressed(Stage.CHECK, 1, 1);
    listener.stageFinished(Stage.CHECK, duration);
    return report;
  }

  private BackfillSummary summarize(Run run, ConservationReport report) {
    return jdbi.withHandle(
        handle -> {
          SummaryQueries queries = new SummaryQueries(handle);
          return new BackfillSummary(
              run.id(),
              Map.copyOf(took),
              queries.writtenPerTable(run.id()),
              queries.anomaliesPerKind(),
              queries.worstScoreSets(),
              queries.unusedTranslations(),
              report);
        });
  }

  private void noteFailure(Run run, RuntimeException failure) {
    try {
      ledger.end(run, "failed");
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
