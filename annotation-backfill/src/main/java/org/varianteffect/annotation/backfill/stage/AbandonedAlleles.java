package org.varianteffect.annotation.backfill.stage;

import java.util.List;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.run.ChunkContext;

/**
 * Alleles of a chunk that no mapping contributes to any more: an old row was changed or deleted
 * since they were written.
 */
final class AbandonedAlleles {
  private final ChunkContext chunk;

  AbandonedAlleles(ChunkContext chunk) {
    this.chunk = chunk;
  }

  private record Abandoned(int alleleId, boolean unused) {}

  /**
   * Deletes those that nobody uses; leaves the others to the pipeline, which has come to use them.
   */
  void giveUp() {
    List<Abandoned> abandoned =
        chunk
            .handle()
            .createQuery(Sql.named("timelines/find_abandoned_alleles"))
            .map((row, context) -> new Abandoned(row.getInt("allele_id"), row.getBoolean("unused")))
            .list();
    if (!abandoned.isEmpty()) {
      delete(abandoned.stream().filter(Abandoned::unused).map(Abandoned::alleleId).toList());
      List<Integer> ids = abandoned.stream().map(Abandoned::alleleId).toList();
      execute("DELETE FROM annotation_backfill.written_alleles WHERE allele_id = ANY (:ids)", ids);
      execute("DELETE FROM annotation_backfill.settled_alleles WHERE allele_id = ANY (:ids)", ids);
    }
  }

  private void delete(List<Integer> unused) {
    chunk
        .written()
        .add(
            "mapping_record_alleles", execute(Sql.named("timelines/delete_derived_links"), unused));
    chunk
        .written()
        .add(
            "annotation_event",
            execute(
                "DELETE FROM annotation_event WHERE allele_id = ANY (:ids) AND reason = 'migrated'",
                unused));
    execute(
        "DELETE FROM annotation_backfill.translated_alleles WHERE allele_id = ANY (:ids) OR partner_id = ANY (:ids)",
        unused);
    chunk.written().add("alleles", execute("DELETE FROM alleles WHERE id = ANY (:ids)", unused));
  }

  private int execute(String sql, List<Integer> ids) {
    return chunk.handle().createUpdate(sql).bindArray("ids", Integer.class, ids).execute();
  }
}
