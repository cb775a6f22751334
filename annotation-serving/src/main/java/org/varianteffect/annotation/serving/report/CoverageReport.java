package org.varianteffect.annotation.serving.report;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;

/** How far all score sets have come in the new representation. */
public final class CoverageReport {

  private static final Map<String, String> CHOSEN =
      Map.of("chosen", ":includePrivate OR NOT s.private");

  private final ReportQueries queries;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public CoverageReport(DataSource dataSource) {
    this.queries = new ReportQueries(dataSource);
  }

  /**
   * A line per score set, by URN, in one statement.
   *
   * @throws NotExpanded when the new tables do not exist yet
   */
  public List<ScoreSetCoverage> scoreSets(boolean includePrivate, ReadTime time) {
    return queries.read(
        time,
        snapshot ->
            snapshot
                .query(CoverageReport.class, "coverage", CHOSEN)
                .bind("includePrivate", includePrivate)
                .map((row, context) -> new ScoreSetCoverage(ScoreSet.read(row), Coverage.read(row)))
                .list());
  }
}
