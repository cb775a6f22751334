package org.varianteffect.annotation.backfill.run;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;

/**
 * The pieces that a stage is cut into: planned once a run, claimed by one worker at a time, done
 * for good.
 */
final class Pieces {
  /**
   * How many ids a piece has at the most; a transaction takes as many pieces as fit its target
   * time.
   */
  static final int PIECE_ITEMS = 200;

  private Pieces() {}

  /**
   * A piece that a worker holds.
   *
   * @param lowId its lowest id
   * @param highId its highest id
   * @param items how many ids it covers
   */
  record Piece(long lowId, long highId, int items) {}

  /**
   * How far a stage has come, by the work of all processes.
   *
   * @param done how many ids are done
   * @param total how many ids it covers
   */
  record Counts(long done, long total) {
    boolean areComplete() {
      return done == total;
    }
  }

  static boolean arePlanned(Handle handle, Run run, String stage) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT FROM annotation_backfill.chunks WHERE run_id = :run AND stage = :stage)")
        .bind("run", run.id())
        .bind("stage", stage)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Makes sure that a run is still to be worked on, and that it stays so until the transaction
   * ends.
   *
   * @throws RunAbandoned when it is not
   */
  static void requireNotAbandoned(Handle handle, Run run) {
    requireNotAbandoned(
        handle, run, "SELECT status FROM annotation_backfill.runs WHERE id = :run FOR UPDATE");
  }

  /**
   * Makes sure that a run is still to be worked on, as far as one can know without a lock: a
   * process that plans the next stage holds that for as long as it takes.
   *
   * @throws RunAbandoned when it is not
   */
  static void requireWorkedOn(Handle handle, Run run) {
    requireNotAbandoned(handle, run, "SELECT status FROM annotation_backfill.runs WHERE id = :run");
  }

  private static void requireNotAbandoned(Handle handle, Run run, String query) {
    String status =
        handle
            .createQuery(query)
            .bind("run", run.id())
            .mapTo(String.class)
            .findOne()
            .orElseThrow(() -> RunAbandoned.takenBack(run));
    if (status.equals("abandoned")) {
      throw RunAbandoned.superseded(run);
    }
  }

  static void plan(Handle handle, Run run, StageWork work, int pieceItems) {
    handle
        .createUpdate(Sql.named("run/plan_chunks").replace("<ids>", work.idsQuery(handle)))
        .bind("run", run.id())
        .bind("stage", work.stage().label())
        .bind("pieceItems", pieceItems)
        .bind("everything", run.isOverEverything())
        .bindArray("scoreSets", Integer.class, run.scoreSetIds())
        .bind("low", 0)
        .bind("high", Integer.MAX_VALUE)
        .execute();
  }

  /** Cuts the pieces smaller that nobody has begun, where they are larger than that. */
  static void cut(Handle handle, Run run, String stage, int pieceItems) {
    handle
        .createUpdate(Sql.named("run/cut_chunks"))
        .bind("run", run.id())
        .bind("stage", stage)
        .bind("pieceItems", pieceItems)
        .execute();
  }

  /** Where a worker begins that takes over from {@code share} (0 to 1) of the stage's pieces. */
  static long startingPoint(Handle handle, Run run, String stage, double share) {
    return handle
        .createQuery(Sql.named("run/starting_point"))
        .bind("run", run.id())
        .bind("stage", stage)
        .bind("share", share)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** The next pieces that nobody holds, of those that begin at {@code from} or later. */
  static List<Piece> claim(Handle handle, Run run, String stage, long from, int limit) {
    return handle
        .createQuery(Sql.named("run/claim_chunks"))
        .bind("from", from)
        .bind("run", run.id())
        .bind("stage", stage)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Piece(row.getLong("low_id"), row.getLong("high_id"), row.getInt("items")))
        .list();
  }

  static void complete(ChunkContext chunk) {
    int done =
        chunk
            .written()
            .bindTo(chunk.handle().createUpdate(Sql.named("run/complete_chunks")))
            .bind("run", chunk.run().id())
            .bind("stage", chunk.stage())
            .bindArray("chunks", Long.class, chunk.lowIds())
            .bind("low", chunk.low())
            .execute();
    if (done != chunk.lowIds().size()) {
      throw new IllegalStateException(
          "expected to mark "
              + chunk.lowIds().size()
              + " pieces of stage "
              + chunk.stage()
              + " as done, marked "
              + done
              + ": somebody changed annotation_backfill.chunks of run "
              + chunk.run().id());
    }
  }

  /** Cuts a piece in two, so that what is wrong with it comes down to one id in the end. */
  static void split(Handle handle, Run run, String stage, Piece piece) {
    handle
        .createUpdate(Sql.named("run/split_chunk"))
        .bind("run", run.id())
        .bind("stage", stage)
        .bind("low", piece.lowId())
        .bind("high", piece.highId())
        .execute();
  }

  /** Returns whether it was not in quarantine before. */
  static boolean quarantine(Handle handle, String stage, long id, String reason) {
    int added =
        handle
            .createUpdate(Sql.named("run/quarantine"))
            .bind("stage", stage)
            .bind("id", id)
            .bind("reason", reason)
            .execute();
    return added == 1;
  }

  static Counts counts(Handle handle, Run run, String stage) {
    return handle
        .createQuery(Sql.named("run/count_progress"))
        .bind("run", run.id())
        .bind("stage", stage)
        .map((row, context) -> new Counts(row.getLong("done"), row.getLong("total")))
        .one();
  }
}
