package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * Which score set a line of a report is about.
 *
 * @param urn absent while it has none
 * @param isPrivate whether only its owners may read it
 */
public record ScoreSet(int id, Optional<String> urn, Optional<String> title, boolean isPrivate) {

  static ScoreSet read(ResultSet resultSet) throws SQLException {
    ResultRow row = new ResultRow(resultSet);
    return new ScoreSet(
        row.integer("score_set_id"),
        row.maybeText("score_set_urn"),
        row.maybeText("title"),
        row.flag("private"));
  }
}
