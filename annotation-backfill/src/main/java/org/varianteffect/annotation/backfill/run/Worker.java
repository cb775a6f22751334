package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.options.BackfillOptions;

/** Takes chunk after chunk of a stage, on one connection, until none is left. */
final class Worker {
  private static final Duration OTHERS_ARE_AT_IT = Duration.ofMillis(100);
  private static final Duration BRAKED = Duration.ofMillis(200);

  private final WorkerSession session;
  private final Run run;
  private final StageWork work;
  private final StageProgress progress;
  private final Crew crew;
  private final Patience patience;
  private final Brake brake;
  private final RateLimit rateLimit;
  private final BatchSizing sizing;
  private final Recovery recovery;
  private final double share;
  private final int workers;
  private long from = -1;
  private List<Pieces.Piece> inHand = List.of();

  /**
   * @param share (0 to 1) from which share of the stage's pieces on to take them: neighbours are
   *     mostly of one score set and create the same alleles, for which one worker would wait until
   *     the other one commits
   */
  Worker(
      double share,
      WorkerSession session,
      BackfillOptions options,
      Run run,
      StageWork work,
      StageProgress progress,
      Crew crew,
      Brake brake) {
    this.share = share;
    this.workers = options.workers();
    this.session = session;
    session.serve(work);
    this.run = run;
    this.work = work;
    this.progress = progress;
    this.crew = crew;
    this.patience = new Patience(options.longestOutage());
    this.brake = brake;
    this.rateLimit = RateLimit.perWorker(options);
    this.sizing =
        options.batchSize() > 0
            ? BatchSizing.fixed(options.batchSize())
            : BatchSizing.adapting(options.chunkTarget(), rateLimit);
    this.recovery = new Recovery(session, run, stage(), progress, sizing, patience);
  }

  /** Works until the stage is done, a stop is asked for, or one of the crew cannot go on. */
  void work() {
    try {
      while (!progress.isOver()) {
        workOrRecover();
      }
    } catch (NoConnection e) {
      leaveItToOthers(e);
    } catch (RuntimeException | Error e) {
      crew.failed(e);
    }
  }

  private void workOrRecover() {
    try {
      inHand = List.of();
      Handle handle = session.handle();
      connected();
      if (brake.isOn(handle, progress::note)) {
        rest();
      } else {
        workOneChunk();
      }
      patience.succeeded();
    } catch (RuntimeException e) {
      recover(e);
    }
  }

  private void recover(RuntimeException failure) {
    if (Fault.of(failure) == Fault.CONNECTION) {
      crew.lost(this);
    }
    recovery.recover(failure, inHand);
  }

  private void connected() {
    if (patience.isWithoutConnection()) {
      progress.note(
          "stage %s: connected after %s".formatted(stage(), NoConnection.text(patience.outage())));
      crew.regained();
    }
    patience.connected();
    crew.connected(this);
  }

  /** It had no connection for too long, which ends the run only where nobody has one. */
  private void leaveItToOthers(NoConnection failure) {
    if (crew.isAnyConnected()) {
      progress.note("stage %s: one worker fewer: %s".formatted(stage(), failure.getMessage()));
    } else {
      crew.failed(failure);
    }
  }

  private void rest() {
    session.callItself(WorkerSession.PAUSED);
    progress.pause(BRAKED);
  }

  private void workOneChunk() {
    session.callItself(WorkerSession.APPLICATION_NAME);
    Handle handle = session.handle();
    long started = System.nanoTime();
    handle.begin();
    inHand = claim(handle);
    if (inHand.isEmpty()) {
      Pieces.requireWorkedOn(handle, run);
      Pieces.Counts counts = Pieces.counts(handle, run, stage());
      handle.commit();
      waitForOthers(counts);
      return;
    }
    int items = process(handle);
    handle.commit();
    if (progress.isToBeCounted()) {
      progress.counted(Pieces.counts(handle, run, stage()).done() - items);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    sizing.took(inHand.size(), took);
    progress.done(items);
    progress.pause(rateLimit.pauseAfter(items, took));
  }

  private List<Pieces.Piece> claim(Handle handle) {
    if (from < 0) {
      from = share > 0 ? Pieces.startingPoint(handle, run, stage(), share) : 0;
    }
    int limit = Math.min(sizing.pieces(), fairShareOfTheRest());
    List<Pieces.Piece> claimed = Pieces.claim(handle, run, stage(), from, limit);
    if (claimed.isEmpty() && from > 0) {
      from = 0;
      claimed = Pieces.claim(handle, run, stage(), from, limit);
    }
    return claimed;
  }

  /** Toward the end workers take less, so that they come to the end together. */
  private int fairShareOfTheRest() {
    if (workers == 1) {
      return Integer.MAX_VALUE;
    }
    return (int) Math.max(1, progress.left() / Pieces.PIECE_ITEMS / (2L * workers));
  }

  private int process(Handle handle) {
    ChunkContext chunk =
        new ChunkContext(
            handle,
            run,
            stage(),
            inHand.stream().map(Pieces.Piece::lowId).toList(),
            inHand.stream().mapToLong(Pieces.Piece::lowId).min().orElseThrow(),
            inHand.stream().mapToLong(Pieces.Piece::highId).max().orElseThrow(),
            new WrittenRows());
    OwnTransactions.View before = session.transactions().begin(handle);
    work.process(chunk);
    if (session.transactions().othersHaveWritten(before, handle)) {
      work.requireUndisturbed(chunk);
    }
    Pieces.complete(chunk);
    return inHand.stream().mapToInt(Pieces.Piece::items).sum();
  }

  private void waitForOthers(Pieces.Counts counts) {
    if (counts.areComplete()) {
      progress.end();
    }
    progress.pause(OTHERS_ARE_AT_IT);
  }

  private String stage() {
    return work.stage().label();
  }
}
