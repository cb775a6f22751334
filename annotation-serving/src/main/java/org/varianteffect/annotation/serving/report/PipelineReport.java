package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.query.ResultRow;

/** Which pipeline ran last on which score set. Needs no new tables. */
public final class PipelineReport {

  private final ReportQueries queries;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public PipelineReport(DataSource dataSource) {
    this.queries = new ReportQueries(dataSource);
  }

  /**
   * A line per score set, in one statement: those on which no pipeline ever ran, then those whose
   * last one finished the longest ago, and in the end those whose last one has not finished.
   */
  public List<ScoreSetPipeline> scoreSets(PipelineFilter filter) {
    Integer limit = filter.limit().isPresent() ? filter.limit().getAsInt() : null;
    OffsetDateTime since =
        filter.needsRerunSince().map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    return queries.read(
        ReadTime.live(),
        snapshot ->
            snapshot
                .query(PipelineReport.class, "pipelines")
                .bindBySqlType("needsRerunSince", since, Types.TIMESTAMP_WITH_TIMEZONE)
                .bind("needsRerunOnly", filter.needsRerunOnly())
                .bind("includePrivate", filter.includePrivate())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static ScoreSetPipeline read(ResultSet resultSet) throws SQLException {
    ResultRow row = new ResultRow(resultSet);
    return new ScoreSetPipeline(
        ScoreSet.read(resultSet),
        row.maybeText("processing_state"),
        row.maybeText("mapping_state"),
        row.integer("num_variants"),
        row.has("pipeline_id") ? Optional.of(run(row)) : Optional.empty(),
        row.flag("needs_rerun"));
  }

  private static PipelineRun run(ResultRow row) throws SQLException {
    return new PipelineRun(
        row.integer("pipeline_id"),
        row.text("pipeline_name"),
        row.text("pipeline_status"),
        row.instant("created_at"),
        row.maybeInstant("started_at"),
        row.maybeInstant("finished_at"));
  }
}
