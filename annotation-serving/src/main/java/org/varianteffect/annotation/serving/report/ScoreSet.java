package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which score set a line of a report is about.
 *
 * @param urn absent while it has none
 * @param isPrivate whether only its owners may read it
 */
public record ScoreSet(int id, Optional<String> urn, Optional<String> title, boolean isPrivate) {

  static ScoreSet read(ResultSet row) throws SQLException {
    return new ScoreSet(
        row.getInt("score_set_id"),
        Optional.ofNullable(row.getString("score_set_urn")),
        Optional.ofNullable(row.getString("title")),
        row.getBoolean("private"));
  }
}
