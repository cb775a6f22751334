package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;

/** How far one score set's annotations have come: attempts, events, and what is held now. */
public final class ScoreSetReport {

  private static final String ATTEMPT = "attempt";
  private static final String EVENT = "event";
  private static final String ATTEMPTS_SQL = ReportQueries.text("score_set_attempts");
  private static final String SQL =
      ReportQueries.text("score_set")
          .replace(
              "<coverage>", ReportQueries.text("coverage").replace("<chosen>", "s.urn = :urn"));

  private final ReportQueries queries;

  public ScoreSetReport(DataSource dataSource) {
    this.queries = new ReportQueries(dataSource);
  }

  /** A row of {@code score_set.sql}. */
  private record Row(
      ScoreSet scoreSet, Optional<Coverage> coverage, String counted, OutcomeCount count) {

    static Row read(ResultSet row, boolean expanded) throws SQLException {
      return new Row(
          ScoreSet.read(row),
          expanded ? Optional.of(Coverage.read(row)) : Optional.empty(),
          row.getString("counted"),
          OutcomeCount.read(row));
    }

    static List<OutcomeCount> counts(List<Row> rows, String counted) {
      return rows.stream()
          .filter(row -> counted.equals(row.counted) && row.count.annotationType() != null)
          .map(Row::count)
          .toList();
    }
  }

  /**
   * The report on a score set, private or not, in one statement; empty when there is none of this
   * URN. Before the new tables exist it holds the attempts only, and says what is missing.
   */
  public Optional<ScoreSetAnnotations> of(String urn, ReadTime time) {
    try {
      return combine(rows(SQL, urn, time, true), List.of());
    } catch (NotExpanded e) {
      return combine(rows(ATTEMPTS_SQL, urn, ReadTime.live(), false), e.missing());
    }
  }

  private List<Row> rows(String sql, String urn, ReadTime time, boolean expanded) {
    return queries.read(
        handle ->
            ReportQueries.create(handle, sql, time)
                .bind("urn", urn)
                .map((row, context) -> Row.read(row, expanded))
                .list());
  }

  private static Optional<ScoreSetAnnotations> combine(List<Row> rows, List<String> missing) {
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new ScoreSetAnnotations(
                    first.scoreSet,
                    Row.counts(rows, ATTEMPT),
                    Row.counts(rows, EVENT),
                    first.coverage,
                    missing));
  }
}
