package org.varianteffect.annotation.backfill.run;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.varianteffect.annotation.backfill.database.Sql;

/**
 * The chunk in hand: one transaction on one worker's connection.
 *
 * @param handle the worker's connection, in the chunk's transaction
 * @param run the run
 * @param stage the stage's label
 * @param lowIds which pieces the chunk is made of, by their first ids
 * @param low the lowest id of all pieces
 * @param high the highest id of all pieces
 * @param written what the chunk has written so far
 */
public record ChunkContext(
    Handle handle,
    Run run,
    String stage,
    List<Long> lowIds,
    long low,
    long high,
    WrittenRows written) {

  /**
   * A statement of this module with the chunk's parameters bound: run, stage, chunks, low, high,
   * everything, scoreSets, today.
   */
  public Update statement(String sqlName) {
    return bound(handle.createUpdate(Sql.named(sqlName)));
  }

  /** A query of this module with the same parameters bound. */
  public Query query(String sqlName) {
    return bound(handle.createQuery(Sql.named(sqlName)));
  }

  /** Carries a step out and returns its row count. */
  public int step(String sqlName) {
    return statement(sqlName).execute();
  }

  /** Carries a step out and counts its rows as written to {@code table}. */
  public int step(String sqlName, String table) {
    return written.add(table, step(sqlName));
  }

  /**
   * Carries an update of alleles out and counts those that are older than the run: one that the run
   * itself has created is counted already, and how many of these are updated, too, depends on which
   * mappings met in one chunk, and so on the machine's mood.
   */
  public int updateAlleles(String sqlName) {
    long older =
        statement(sqlName)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .filter(id -> id <= run.newestAllele())
            .stream()
            .count();
    return written.add("alleles", (int) older);
  }

  /**
   * Tells the planner what a temporary table holds: nothing else does, and without it, it expects a
   * row or two and joins in nested loops.
   *
   * @param tableAndColumns such as {@code contributor (allele_id)}
   */
  public void analyze(String... tableAndColumns) {
    handle.execute("ANALYZE " + String.join(", ", tableAndColumns));
  }

  private <T extends SqlStatement<T>> T bound(T statement) {
    return statement
        .bind("run", run.id())
        .bind("stage", stage)
        .bindArray("chunks", Long.class, lowIds)
        .bind("low", low)
        .bind("high", high)
        .bind("everything", run.isOverEverything())
        .bindArray("scoreSets", Integer.class, run.scoreSetIds())
        .bind("today", run.today());
  }
}
