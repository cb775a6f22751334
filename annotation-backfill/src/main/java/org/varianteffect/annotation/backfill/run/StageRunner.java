package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.RootCause;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;

/**
 * Carries stages out: plans the chunks of each once, then lets the workers share them. The workers
 * keep their sessions from stage to stage.
 */
public final class StageRunner implements AutoCloseable {
  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final BackfillListener listener;
  private final AtomicBoolean stopping;
  private final Runnable lockRenewal;
  private final List<WorkerSession> sessions;
  private final Brake brake;
  private final double offset;

  /**
   * @param stopping set by whoever wants the run to stop; workers look at it between two chunks
   * @param lockRenewal takes the lock of this process again where its connection was lost
   */
  public StageRunner(
      Jdbi jdbi,
      BackfillOptions options,
      BackfillListener listener,
      AtomicBoolean stopping,
      Runnable lockRenewal) {
    this.jdbi = jdbi;
    this.options = options;
    this.listener = listener;
    this.stopping = stopping;
    this.lockRenewal = lockRenewal;
    // workers of several processes are not to begin at the same places
    this.offset = options.join() ? ThreadLocalRandom.current().nextDouble() : 0;
    this.brake = Brake.of(options.pauseWhen());
    OwnTransactions transactions = new OwnTransactions();
    this.sessions =
        Stream.generate(() -> new WorkerSession(jdbi, options, transactions))
            .limit(options.workers())
            .toList();
  }

  /**
   * Returns when every chunk of the stage is done.
   *
   * @return how long that took in this process
   * @throws BackfillInterrupted when asked to stop before
   */
  public Duration run(Run run, StageWork work) {
    long started = System.nanoTime();
    Pieces.Counts planned = plan(run, work);
    renewLock();
    listener.stageStarted(work.stage(), planned.done(), planned.total());
    StageProgress progress =
        new StageProgress(listener, work.stage(), stopping, planned.done(), planned.total());
    shareAmongWorkers(run, work, progress);
    if (stopping.get()) {
      throw new BackfillInterrupted(run.id());
    }
    conclude(run, work);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    listener.stageFinished(work.stage(), took);
    return took;
  }

  private Pieces.Counts plan(Run run, StageWork work) {
    String stage = work.stage().label();
    return once(run, work)
        .of(
            handle -> {
              // one process plans; the others find the plan made
              Pieces.requireNotAbandoned(handle, run);
              if (!Pieces.arePlanned(handle, run, stage)) {
                countingFor(run, handle, written -> work.prepare(handle, run, written));
                Pieces.plan(handle, run, work, BatchSizing.pieceItems(options.batchSize()));
              } else if (options.batchSize() > 0) {
                Pieces.cut(handle, run, stage, BatchSizing.pieceItems(options.batchSize()));
              }
              return Pieces.counts(handle, run, stage);
            });
  }

  private void conclude(Run run, StageWork work) {
    once(run, work)
        .of(
            handle -> {
              Pieces.requireNotAbandoned(handle, run);
              countingFor(run, handle, written -> work.conclude(handle, written));
              return null;
            });
  }

  /** Without it the run goes on, too, but others take it for one that nobody drives. */
  private void renewLock() {
    try {
      lockRenewal.run();
    } catch (RuntimeException e) {
      listener.note("could not take the lock of the run again: " + RootCause.line(e));
    }
  }

  private PatientTransaction once(Run run, StageWork work) {
    return PatientTransaction.ofStage(
        jdbi,
        options,
        run,
        work.stage().label(),
        new StageProgress(listener, work.stage(), stopping, 0, 0));
  }

  /** For what belongs to no chunk. */
  private static void countingFor(Run run, Handle handle, Consumer<WrittenRows> writing) {
    WrittenRows written = new WrittenRows();
    writing.accept(written);
    written
        .bindTo(handle.createUpdate(Sql.named("run/count_written")))
        .bind("run", run.id())
        .execute();
  }

  private void shareAmongWorkers(Run run, StageWork work, StageProgress progress) {
    ExecutorService threads =
        Executors.newFixedThreadPool(options.workers(), StageRunner::workerThread);
    try {
      Crew crew = new Crew(work.stage().label(), progress, this::renewLock);
      List<Future<?>> results = new ArrayList<>();
      for (int number = 0; number < sessions.size(); number++) {
        double share = (number + offset) / sessions.size();
        Worker worker =
            new Worker(share, sessions.get(number), options, run, work, progress, crew, brake);
        results.add(threads.submit(worker::work));
      }
      awaitAll(results);
      crew.requireNoFailure();
      if (crew.isShortOfConnections()) {
        // whoever concludes this stage and plans the next one needs a connection, too
        close();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Also when this thread is interrupted the workers come to the end of their chunks first. */
  private void awaitAll(List<Future<?>> results) {
    boolean interrupted = false;
    Deque<Future<?>> awaited = new ArrayDeque<>(results);
    while (!awaited.isEmpty()) {
      try {
        awaited.peek().get();
        awaited.remove();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a worker tells its crew what ends it", e);
      } catch (InterruptedException e) {
        interrupted = true;
        stopping.set(true);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the workers' connections back. */
  @Override
  public void close() {
    for (WorkerSession session : sessions) {
      try {
        session.close();
      } catch (RuntimeException e) {
        listener.note("could not close a connection: " + e.getMessage());
      }
    }
  }

  private static Thread workerThread(Runnable task) {
    Thread thread = new Thread(task, "backfill-worker");
    thread.setDaemon(true);
    return thread;
  }
}
