package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.BackfillOptions;

/** One connection that takes chunk after chunk of a stage until none is left. */
final class Worker {
  private static final int TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration OTHERS_ARE_AT_IT = Duration.ofMillis(100);

  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final Run run;
  private final StageWork work;
  private final StageProgress progress;
  private final BatchSizing sizing;
  private Handle handle;
  private List<Chunks.Piece> inHand = List.of();

  Worker(Jdbi jdbi, BackfillOptions options, Run run, StageWork work, StageProgress progress) {
    this.jdbi = jdbi;
    this.options = options;
    this.run = run;
    this.work = work;
    this.progress = progress;
    this.sizing =
        options.batchSize() > 0
            ? BatchSizing.onePiece()
            : BatchSizing.adapting(options.chunkTarget());
  }

  /** Works until the stage is done or a stop is asked for. */
  void work() {
    try {
      int failures = 0;
      while (!progress.isStopping()) {
        try {
          ensureOpen();
          if (!workOneChunk()) {
            return;
          }
          failures = 0;
        } catch (RuntimeException e) {
          failures++;
          recover(e, failures);
        }
      }
    } finally {
      close();
    }
  }

  private void ensureOpen() {
    if (handle == null) {
      handle = WorkerSession.open(jdbi, options);
    }
  }

  /** Returns whether there may be more to do. */
  private boolean workOneChunk() {
    long started = System.nanoTime();
    inHand = List.of();
    handle.begin();
    inHand = Chunks.claim(handle, run, stage(), sizing.pieces());
    if (inHand.isEmpty()) {
      long[] doneAndTotal = Chunks.doneAndTotal(handle, run, stage());
      handle.commit();
      return waitForOthers(doneAndTotal);
    }
    int items = process();
    handle.commit();
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    sizing.took(inHand.size(), took);
    progress.done(items);
    keepToRate(items, took);
    return true;
  }

  private int process() {
    ChunkContext chunk =
        new ChunkContext(
            handle,
            run,
            stage(),
            inHand.stream().map(Chunks.Piece::lowId).toList(),
            inHand.stream().mapToLong(Chunks.Piece::lowId).min().orElseThrow(),
            inHand.stream().mapToLong(Chunks.Piece::highId).max().orElseThrow(),
            new WrittenRows());
    work.process(chunk);
    Chunks.complete(chunk);
    return inHand.stream().mapToInt(Chunks.Piece::items).sum();
  }

  private boolean waitForOthers(long[] doneAndTotal) {
    if (doneAndTotal[0] == doneAndTotal[1]) {
      return false;
    }
    pause(OTHERS_ARE_AT_IT);
    return true;
  }

  private void keepToRate(int items, Duration took) {
    if (options.maxRate() > 0) {
      long share = Math.max(1, options.maxRate() / options.workers());
      pause(Duration.ofNanos(items * 1_000_000_000L / share).minus(took));
    }
  }

  private void recover(RuntimeException failure, int failures) {
    Fault fault = Fault.of(failure);
    rollBack(fault);
    switch (fault) {
      case CONTENTION -> tryAgain(failure, failures);
      case CONNECTION -> {
        close();
        tryAgain(failure, failures);
      }
      case TIMEOUT -> {
        sizing.timedOut();
        takeApart(failure, failures);
      }
      case DATA -> takeApart(failure, failures);
      default -> throw failure;
    }
  }

  private void tryAgain(RuntimeException failure, int failures) {
    if (failures >= TRIES) {
      if (Fault.of(failure) == Fault.CONNECTION || inHand.isEmpty()) {
        throw failure;
      }
      takeApart(failure, failures);
      return;
    }
    long ceiling = FIRST_PAUSE.toMillis() << Math.min(failures, 6);
    Duration pause =
        Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    progress.note(
        "stage "
            + stage()
            + ": "
            + oneLine(failure)
            + "; trying again in "
            + pause.toMillis()
            + " ms");
    pause(pause);
  }

  /**
   * Several pieces: fewer next time. One piece: in two. One id: set aside, so that the rest goes
   * on.
   */
  private void takeApart(RuntimeException failure, int failures) {
    if (inHand.isEmpty()) {
      throw failure;
    }
    if (inHand.size() > 1) {
      sizing.timedOut();
      inHand.forEach(piece -> halve(piece, failure));
      return;
    }
    halve(inHand.get(0), failure);
  }

  private void halve(Chunks.Piece piece, RuntimeException failure) {
    handle.useTransaction(
        transaction -> {
          if (piece.lowId() == piece.highId()) {
            progress.note(
                "stage " + stage() + ": setting " + piece.lowId() + " aside: " + oneLine(failure));
            Chunks.quarantine(transaction, stage(), piece.lowId(), oneLine(failure));
          } else {
            progress.note(
                "stage "
                    + stage()
                    + ": taking "
                    + piece.lowId()
                    + "-"
                    + piece.highId()
                    + " apart: "
                    + oneLine(failure));
            Chunks.split(transaction, run, stage(), piece);
          }
        });
  }

  private void rollBack(Fault fault) {
    try {
      if (handle != null && handle.isInTransaction()) {
        handle.rollback();
      }
    } catch (RuntimeException e) {
      if (fault != Fault.CONNECTION) {
        progress.note("stage " + stage() + ": could not roll back: " + oneLine(e));
      }
      close();
    }
  }

  private void close() {
    if (handle != null) {
      try {
        WorkerSession.close(handle);
      } catch (RuntimeException e) {
        progress.note("stage " + stage() + ": could not close a connection: " + oneLine(e));
      }
      handle = null;
    }
  }

  private String stage() {
    return work.stage().label();
  }

  private static String oneLine(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage())
        .lines()
        .findFirst()
        .orElse(root.getClass().getSimpleName());
  }

  private static void pause(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
