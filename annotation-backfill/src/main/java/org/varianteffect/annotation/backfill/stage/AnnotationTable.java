package org.varianteffect.annotation.backfill.stage;

import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.varianteffect.annotation.backfill.run.ChunkContext;
import org.varianteffect.annotation.backfill.run.ChunkDisturbed;

/**
 * The three tables of valid-time annotations of alleles, and how a chunk brings them to what they
 * should hold.
 */
enum AnnotationTable {
  GNOMAD("gnomad", "gnomad_allele_links", "gnomad_variant_id"),
  CLINVAR("clinvar", "clinvar_allele_links", "clinvar_control_id"),
  VEP("vep", "vep_allele_consequences", "functional_consequence");

  private final String source;
  private final String table;
  private final String keyColumn;

  AnnotationTable(String source, String table, String keyColumn) {
    this.source = source;
    this.table = table;
    this.keyColumn = keyColumn;
  }

  /**
   * Deletes, ends, opens and inserts, in the order in which no two rows of a key are live at once.
   */
  void write(ChunkContext chunk) {
    count(chunk, statement(chunk, "timelines/delete_rows"));
    count(chunk, statement(chunk, "timelines/end_rows").bind("closed", true));
    count(chunk, statement(chunk, "timelines/end_rows").bind("closed", false));
    if (this == VEP) {
      count(chunk, chunk.statement("timelines/redate_consequences"));
      count(chunk, chunk.statement("timelines/insert_consequences"));
    } else {
      count(chunk, statement(chunk, "timelines/insert_links"));
    }
  }

  /** Keeps in mind where the pipeline has ended a row, whatever has become of that row. */
  void rememberEnds(ChunkContext chunk) {
    statement(chunk, "timelines/remember_ends").execute();
  }

  /**
   * Makes sure that no row that others have written meanwhile overlaps one of the chunk's.
   *
   * @throws ChunkDisturbed when one does
   */
  void requireUndisturbed(ChunkContext chunk) {
    ChunkDisturbed.requireNone(table, forThisTable(chunk.query("timelines/find_disturbed")));
  }

  private Update statement(ChunkContext chunk, String name) {
    return forThisTable(chunk.statement(name));
  }

  private <T extends SqlStatement<T>> T forThisTable(T statement) {
    return statement.bind("source", source).define("table", table).define("keyColumn", keyColumn);
  }

  private void count(ChunkContext chunk, Update update) {
    chunk.written().add(table, update.execute());
  }
}
