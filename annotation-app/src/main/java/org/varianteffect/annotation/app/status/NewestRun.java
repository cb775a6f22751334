package org.varianteffect.annotation.app.status;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.connection.OwnSql;

/**
 * The newest run of the backfill.
 *
 * @param id its number
 * @param status what its ledger says: a run that was killed is still {@code running} there
 * @param startedAt when it began
 * @param finishedAt when it ended; empty when it has not
 * @param driven whether a process is working on it now
 * @param workers sessions that work on it, or on a dry run, in any process
 * @param paused how many of them make way for others (--pause-when)
 * @param stages how far each stage has come, as far as they were begun
 */
public record NewestRun(
    long id,
    String status,
    Instant startedAt,
    Optional<Instant> finishedAt,
    boolean driven,
    int workers,
    int paused,
    List<StageProgress> stages) {

  /** Reads it; empty when there never was a run, or {@code expand} has not been. */
  public static Optional<NewestRun> read(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        return Optional.empty();
      }
      try (ResultSet rows = statement.executeQuery(OwnSql.of(NewestRun.class, "newest_run"))) {
        return read(rows);
      }
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT to_regclass('annotation_backfill.runs') IS NOT NULL")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static Optional<NewestRun> read(ResultSet rows) throws SQLException {
    NewestRun run = null;
    List<StageProgress> stages = new ArrayList<>();
    while (rows.next()) {
      if (rows.getString("stage") != null) {
        stages.add(
            new StageProgress(
                rows.getString("stage"),
                rows.getLong("done"),
                rows.getLong("total"),
                rows.getDouble("per_second")));
      }
      run = of(rows, stages);
    }
    return Optional.ofNullable(run);
  }

  private static NewestRun of(ResultSet row, List<StageProgress> stages) throws SQLException {
    return new NewestRun(
        row.getLong("id"),
        row.getString("status"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("driven"),
        row.getInt("sessions"),
        row.getInt("paused"),
        List.copyOf(stages));
  }

  /** Whether it was stopped or killed, and can be resumed. */
  public boolean isResumable() {
    return !driven && List.of("running", "interrupted", "failed").contains(status);
  }
}
