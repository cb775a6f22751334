package org.varianteffect.annotation.backfill.stage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

/**
 * What the new tables of a database are like, where databases differ.
 *
 * @param recordIdSequence the sequence that numbers mapping records, serial or identity
 * @param recordsHaveScoreSet whether {@code mapping_records.score_set_id} exists and is to be
 *     filled
 * @param linksHaveScoreSet whether {@code mapping_record_alleles.score_set_id} exists and is to be
 *     filled
 * @param hgvsIsUnique whether an allele holds one HGVS, and no two alleles the same (rule R12)
 */
public record TargetShape(
    String recordIdSequence,
    boolean recordsHaveScoreSet,
    boolean linksHaveScoreSet,
    boolean hgvsIsUnique) {

  /**
   * Reads it from the catalog.
   *
   * @throws BackfillRefused when mapping records are not numbered by a sequence
   */
  public static TargetShape of(Handle handle) {
    return handle
        .createQuery(Sql.named("run/target_shape"))
        .map(
            (row, context) -> {
              if (row.getString("record_id_sequence") == null) {
                throw new BackfillRefused(
                    "mapping_records.id is numbered by no sequence of its own: make it serial or an identity column");
              }
              return new TargetShape(
                  row.getString("record_id_sequence"),
                  row.getBoolean("records_have_score_set"),
                  row.getBoolean("links_have_score_set"),
                  row.getBoolean("hgvs_is_unique"));
            })
        .one();
  }

  /**
   * Completes an insert that fills {@code score_set_id}, where there is one, with that of the row
   * {@code c}.
   */
  <T extends SqlStatement<T>> T withScoreSet(T statement, boolean exists) {
    return statement
        .define("scoreSetColumn", exists ? ", score_set_id" : "")
        .define("scoreSetValue", exists ? ", c.score_set_id" : "");
  }
}
