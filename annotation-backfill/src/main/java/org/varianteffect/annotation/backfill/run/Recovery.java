package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.List;
import org.varianteffect.annotation.backfill.failure.RootCause;
import org.varianteffect.annotation.backfill.run.Pieces.Piece;

/**
 * What a worker does about a chunk that failed: try it again, take less at once, cut it in two, or
 * set the one row aside that the database does not take.
 */
final class Recovery {
  private final WorkerSession session;
  private final Run run;
  private final String stage;
  private final StageProgress progress;
  private final BatchSizing sizing;
  private final Patience patience;

  Recovery(
      WorkerSession session,
      Run run,
      String stage,
      StageProgress progress,
      BatchSizing sizing,
      Patience patience) {
    this.session = session;
    this.run = run;
    this.stage = stage;
    this.progress = progress;
    this.sizing = sizing;
    this.patience = patience;
  }

  /**
   * Makes the next attempt possible.
   *
   * @param inHand the pieces of the chunk that failed; empty when it failed before it had any
   * @throws NoConnection when there has been none for too long
   * @throws RuntimeException the failure, when there is nothing to be done about it
   */
  void recover(RuntimeException failure, List<Piece> inHand) {
    Fault fault = Fault.of(failure);
    rollBack(fault);
    switch (fault) {
      case CONTENTION -> tryAgain(failure, inHand);
      case CONNECTION -> {
        close(fault);
        waitForConnection(failure);
      }
      case TIMEOUT -> takeApart(failure, inHand, sizing::halve);
      case DATA -> takeApart(failure, inHand, sizing::restart);
      default -> throw failure;
    }
  }

  private void tryAgain(RuntimeException failure, List<Piece> inHand) {
    Duration pause = patience.afterDisturbance();
    if (pause == null) {
      takeApart(failure, inHand, sizing::halve);
      return;
    }
    note(RootCause.line(failure) + "; trying again in " + pause.toMillis() + " ms");
    progress.pause(pause);
  }

  private void waitForConnection(RuntimeException failure) {
    boolean isTold = patience.isWithoutConnection();
    Duration pause = patience.afterLoss(failure);
    if (!isTold) {
      note(patience.noteOf(failure));
    }
    progress.pause(pause);
  }

  /**
   * Several pieces: fewer next time. One piece: in two. One id: set aside, so that the rest goes
   * on. No piece: then it is not the data's fault.
   */
  private void takeApart(RuntimeException failure, List<Piece> inHand, Runnable takeLess) {
    if (inHand.isEmpty()) {
      throw failure;
    }
    if (inHand.size() > 1) {
      note("taking less at once: " + RootCause.line(failure));
      takeLess.run();
    } else {
      takeApart(failure, inHand.get(0));
    }
  }

  private void takeApart(RuntimeException failure, Piece piece) {
    String reason = RootCause.line(failure);
    boolean isOneId = piece.lowId() == piece.highId();
    note(
        isOneId
            ? "setting " + piece.lowId() + " aside: " + reason
            : "taking " + piece.lowId() + "-" + piece.highId() + " apart: " + reason);
    try {
      session
          .handle()
          .useTransaction(
              handle -> {
                if (!isOneId) {
                  Pieces.split(handle, run, stage, piece);
                } else if (!Pieces.quarantine(handle, stage, piece.lowId(), reason)) {
                  // it was set aside before, so that it is not what fails here
                  throw failure;
                }
              });
    } catch (RuntimeException e) {
      leaveForNextTime(e, failure);
    }
  }

  /**
   * Another worker has the piece by now, or the connection has gone just then: whoever comes to the
   * piece next sees it fail again.
   */
  private void leaveForNextTime(RuntimeException why, RuntimeException failure) {
    Fault fault = Fault.of(why);
    if (why == failure || (fault != Fault.CONTENTION && fault != Fault.CONNECTION)) {
      throw why;
    }
    note("not now: " + RootCause.line(why));
    rollBack(fault);
    if (fault == Fault.CONNECTION) {
      close(fault);
    }
  }

  private void rollBack(Fault fault) {
    try {
      session.rollBack();
    } catch (RuntimeException e) {
      noteUnlessLost(fault, "could not roll back: ", e);
      close(fault);
    }
  }

  private void close(Fault fault) {
    try {
      session.close();
    } catch (RuntimeException e) {
      noteUnlessLost(fault, "could not close a connection: ", e);
    }
  }

  /** On a connection that is lost nothing succeeds, which needs no telling besides the loss. */
  private void noteUnlessLost(Fault fault, String what, RuntimeException failure) {
    if (fault != Fault.CONNECTION) {
      note(what + RootCause.line(failure));
    }
  }

  private void note(String line) {
    progress.note("stage " + stage + ": " + line);
  }
}
