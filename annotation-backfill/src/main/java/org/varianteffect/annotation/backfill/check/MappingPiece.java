package org.varianteffect.annotation.backfill.check;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;

/**
 * Old mappings of variants with neighbouring ids. They are laid out once, with their records and
 * alleles, for all that is asked about them.
 *
 * @param low the lowest id of a variant
 * @param high the highest id
 */
record MappingPiece(long low, long high) {
  /** About so many at most: the table of a piece then has some 150 MB. */
  private static final int SIZE = 2_000_000;

  /**
   * All old mappings.
   *
   * @param connections how many share them; each gets as many
   */
  static List<MappingPiece> all(Handle handle, int connections) {
    return handle
        .createQuery(Sql.named("oldrepresentation/split_mappings"))
        .bind("connections", connections)
        .bind("pieceSize", SIZE)
        .map((row, context) -> new MappingPiece(row.getLong("low"), row.getLong("high")))
        .list();
  }

  /**
   * Lays the mappings out as {@code checked_mapping}, in the place of the piece before.
   *
   * @param scoreSetIds whose mappings; empty: all
   */
  void layOut(Handle handle, List<Integer> scoreSetIds) {
    handle.execute("DROP TABLE IF EXISTS pg_temp.checked_mapping");
    handle
        .createUpdate(Sql.named("oldrepresentation/lay_out_mappings"))
        .bind("low", low)
        .bind("high", high)
        .bind("everything", scoreSetIds.isEmpty())
        .bindArray("scoreSets", Integer.class, scoreSetIds)
        .execute();
    handle.execute("ANALYZE checked_mapping");
  }
}
