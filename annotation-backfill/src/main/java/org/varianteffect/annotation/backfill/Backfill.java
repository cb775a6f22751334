package org.varianteffect.annotation.backfill;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.dryrun.ScratchCopy;
import org.varianteffect.annotation.backfill.failure.BackfillFailed;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.oldrepresentation.OldRepresentation;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.run.LoadGauge;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.RunLedger;
import org.varianteffect.annotation.backfill.run.RunLock;

/**
 * The backfill: every old fact becomes a new row or a recorded anomaly. It can be run again at any
 * time, and a run that was stopped or killed can be resumed. Safe while the running pipeline
 * writes. An instance runs once.
 */
public final class Backfill {
  private final DataSource dataSource;
  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final BackfillListener listener;
  private final Clock clock;
  private final RunLedger ledger;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /**
   * @param dataSource a database on which {@code expand} has run; each worker takes one connection,
   *     the driver two more
   * @param clock dates the run
   */
  public Backfill(
      DataSource dataSource, BackfillOptions options, BackfillListener listener, Clock clock) {
    this.dataSource = dataSource;
    this.jdbi = Sql.on(dataSource);
    this.options = options;
    this.listener = listener;
    this.clock = clock;
    this.ledger = new RunLedger(jdbi, clock);
  }

  /**
   * Runs all stages and the check.
   *
   * @throws BackfillRefused when it does not start; nothing was changed
   * @throws DatabaseNotReady when there is no old representation, this version has not expanded the
   *     database, or the new tables cannot hold what is to be copied; nothing was changed
   * @throws BackfillInterrupted after {@link #stop()}
   * @throws BackfillFailed when the database ended it
   */
  public BackfillSummary run() {
    jdbi.useHandle(this::requireFit);
    if (options.join()) {
      // the lock is the driver's
      return carryOut(jdbi, ledger.open(options), () -> {});
    }
    RunLock lock = RunLock.toDrive(jdbi);
    try {
      requirePossible();
      return drive(ledger.open(options), lock);
    } finally {
      lock.close();
    }
  }

  /**
   * Does all that {@link #run()} would do now, on a copy of the tables that it would write, which
   * is dropped afterwards. Nobody who writes the originals waits for it; it needs disk for the
   * copy, and as much time as the run. A run may start meanwhile: the figures stay those of before
   * it.
   *
   * @return what the run's summary would be; its run id is 0
   * @throws BackfillRefused when the run would be refused, or another process runs or dry runs
   * @throws DatabaseNotReady when there is no old representation, or this version has not expanded
   *     the database
   * @throws BackfillInterrupted after {@link #stop()}
   * @throws BackfillFailed when the database ended it
   */
  public BackfillSummary dryRun() {
    jdbi.useHandle(this::requireFit);
    if (options.join()) {
      throw new BackfillRefused("a dry run has no run to join: leave out --join or --dry-run");
    }
    RunLock lock = RunLock.forDryRun(jdbi);
    try {
      requirePossible();
      return rehearse(lock);
    } finally {
      lock.close();
    }
  }

  /** Asks a running backfill, from another thread, to stop after the chunks in hand. */
  public void stop() {
    stopping.set(true);
  }

  private void requireFit(Handle handle) {
    OldRepresentation.require(handle);
    OwnSchema.require(handle);
    RowsInSight.require(handle);
    LoadGauge.requireSight(handle, options);
  }

  /** What was asked comes first: whoever is refused for that has read no old table. */
  private void requirePossible() {
    ledger.requirePossible(options);
    jdbi.useHandle(handle -> OldControls.of(handle).requireRoom(handle));
  }

  private BackfillSummary drive(Run run, RunLock lock) {
    try {
      BackfillSummary summary = carryOut(jdbi, run, lock::renew);
      ledger.end(run, "finished");
      return summary;
    } catch (BackfillInterrupted e) {
      noteEnd(run, "interrupted", e);
      throw e;
    } catch (RuntimeException e) {
      noteEnd(run, "failed", e);
      throw new BackfillFailed(run.id(), e);
    }
  }

  private BackfillSummary rehearse(RunLock lock) {
    try (ScratchCopy copy = ScratchCopy.make(jdbi, dataSource, stopping::get)) {
      RunLedger scratch = new RunLedger(copy.jdbi(), clock);
      Run run = scratch.open(options);
      BackfillSummary summary = carryOut(copy.jdbi(), run, lock::renew);
      // A server that crashes empties the copy; then the run is not there any more.
      scratch.end(run, "finished");
      return summary.withRunId(0);
    } catch (BackfillInterrupted e) {
      throw BackfillInterrupted.dryRun();
    } catch (BackfillRefused e) {
      throw e;
    } catch (RuntimeException e) {
      throw BackfillFailed.dryRun(e);
    }
  }

  private BackfillSummary carryOut(Jdbi where, Run run, Runnable lockRenewal) {
    return new Course(where, options, listener, stopping, lockRenewal).carryOut(run);
  }

  /** As far as it can be noted: the server may be what is gone. It can be resumed all the same. */
  private void noteEnd(Run run, String status, RuntimeException why) {
    try {
      ledger.end(run, status);
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }
}
