package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;

/** How far one score set's annotations have come: attempts, events, and what is held now. */
public final class ScoreSetReport {

  private static final String ATTEMPT = "attempt";
  private static final String EVENT = "event";
  private static final String COVERAGE =
      ReportQueries.text("coverage").replace("<chosen>", "s.urn = :urn");
  private static final String EVENTS_AS_OF = "(" + ReportQueries.text("events_as_of") + ")";

  private final ReportQueries queries;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
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
      return combine(rows("score_set", urn, time, true), List.of());
    } catch (NotExpanded e) {
      return combine(rows("score_set_attempts", urn, ReadTime.live(), false), e.missing());
    }
  }

  private List<Row> rows(String query, String urn, ReadTime time, boolean expanded) {
    return queries.read(
        time,
        snapshot ->
            snapshot
                .query(ScoreSetReport.class, query, parts(time))
                .bind("urn", urn)
                .map((row, context) -> Row.read(row, expanded))
                .list());
  }

  private static Map<String, String> parts(ReadTime time) {
    String events = time.instant().isEmpty() ? "v_current_annotation_events" : EVENTS_AS_OF;
    return Map.of("coverage", COVERAGE, "events", events);
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
