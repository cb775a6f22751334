package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.BackfillInterrupted;
import org.varianteffect.annotation.backfill.BackfillListener;
import org.varianteffect.annotation.backfill.BackfillOptions;

/** Carries a stage out: plans its chunks once, then lets the workers share them. */
public final class StageRunner {
  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final BackfillListener listener;
  private final AtomicBoolean stopping;

  /**
   * @param stopping set by whoever wants the run to stop; workers look at it between two chunks
   */
  public StageRunner(
      Jdbi jdbi, BackfillOptions options, BackfillListener listener, AtomicBoolean stopping) {
    this.jdbi = jdbi;
    this.options = options;
    this.listener = listener;
    this.stopping = stopping;
  }

  /**
   * Returns when every chunk of the stage is done.
   *
   * @return how long that took in this process
   * @throws BackfillInterrupted when asked to stop before
   */
  public Duration run(Run run, StageWork work) {
    long started = System.nanoTime();
    long[] doneAndTotal = plan(run, work);
    listener.stageStarted(work.stage(), doneAndTotal[0], doneAndTotal[1]);
    StageProgress progress =
        new StageProgress(listener, work.stage(), stopping, doneAndTotal[0], doneAndTotal[1]);
    shareAmongWorkers(run, work, progress);
    if (stopping.get()) {
      throw new BackfillInterrupted(run.id());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    listener.stageFinished(work.stage(), took);
    return took;
  }

  private long[] plan(Run run, StageWork work) {
    String stage = work.stage().label();
    return jdbi.inTransaction(
        handle -> {
          // one process plans; the others find the plan made
          handle.execute("SELECT FROM annotation_backfill.runs WHERE id = ? FOR UPDATE", run.id());
          if (!Chunks.arePlanned(handle, run, stage)) {
            work.prepare(handle, run);
            Chunks.plan(
                handle,
                run,
                work,
                options.batchSize() > 0 ? options.batchSize() : Chunks.PIECE_ITEMS);
          }
          return Chunks.doneAndTotal(handle, run, stage);
        });
  }

  private void shareAmongWorkers(Run run, StageWork work, StageProgress progress) {
    ExecutorService threads =
        Executors.newFixedThreadPool(options.workers(), StageRunner::workerThread);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int number = 0; number < options.workers(); number++) {
        results.add(threads.submit(new Worker(jdbi, options, run, work, progress)::work));
      }
      awaitAll(results, run);
    } finally {
      threads.shutdownNow();
    }
  }

  private void awaitAll(List<Future<?>> results, Run run) {
    RuntimeException first = null;
    for (Future<?> result : results) {
      try {
        result.get();
      } catch (ExecutionException e) {
        RuntimeException failure =
            e.getCause() instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(e.getCause());
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      } catch (InterruptedException e) {
        stopping.set(true);
        Thread.currentThread().interrupt();
        throw new BackfillInterrupted(run.id());
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static Thread workerThread(Runnable task) {
    Thread thread = new Thread(task, "backfill-worker");
    thread.setDaemon(true);
    return thread;
  }
}
