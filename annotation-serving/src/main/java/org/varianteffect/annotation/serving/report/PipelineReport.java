package org.varianteffect.annotation.serving.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;

/** Which pipeline ran last on which score set. Needs no new tables. */
public final class PipelineReport {

  private static final String SQL = ReportQueries.text("pipelines");

  private final ReportQueries queries;

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
        handle ->
            ReportQueries.create(handle, SQL, ReadTime.live())
                .bindBySqlType("needsRerunSince", since, Types.TIMESTAMP_WITH_TIMEZONE)
                .bind("needsRerunOnly", filter.needsRerunOnly())
                .bind("includePrivate", filter.includePrivate())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
  }

  private static ScoreSetPipeline read(ResultSet row) throws SQLException {
    return new ScoreSetPipeline(
        ScoreSet.read(row),
        Optional.ofNullable(row.getString("processing_state")),
        Optional.ofNullable(row.getString("mapping_state")),
        row.getInt("num_variants"),
        last(row),
        row.getBoolean("needs_rerun"));
  }

  private static Optional<PipelineRun> last(ResultSet row) throws SQLException {
    if (row.getObject("pipeline_id") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PipelineRun(
            row.getInt("pipeline_id"),
            row.getString("pipeline_name"),
            row.getString("pipeline_status"),
            instant(row, "created_at").orElseThrow(),
            instant(row, "started_at"),
            instant(row, "finished_at")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
