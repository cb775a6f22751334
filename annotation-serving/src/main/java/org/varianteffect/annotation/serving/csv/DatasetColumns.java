package org.varianteffect.annotation.serving.csv;

import java.sql.SQLException;
import java.util.List;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Urn;

/**
 * The columns that a score set was uploaded with.
 *
 * @param scores names of the values in {@code variants.data.score_data}
 * @param counts names of the values in {@code variants.data.count_data}
 */
record DatasetColumns(int scoreSetId, List<String> scores, List<String> counts) {

  static DatasetColumns find(Snapshot snapshot, String scoreSetUrn) {
    return snapshot
        .query(DatasetColumns.class, "dataset_columns")
        .bind("urn", Urn.ofScoreSet(scoreSetUrn))
        .map((resultSet, context) -> read(new ResultRow(resultSet)))
        .findOne()
        .orElseThrow(() -> new UnknownScoreSet(scoreSetUrn));
  }

  private static DatasetColumns read(ResultRow row) throws SQLException {
    return new DatasetColumns(
        row.integer("id"), row.texts("score_columns"), row.texts("count_columns"));
  }
}
