package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Makes a run wait at exact points, by triggers in the database, so that a test knows where it is
 * when it breaks it off. The product knows nothing of it.
 */
final class CrashPoints {
  private final DataSource dataSource;

  private CrashPoints(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Once a database. */
  static CrashPoints installIn(DataSource dataSource) {
    CrashPoints points = new CrashPoints(dataSource);
    points.execute(script());
    return points;
  }

  void plant(List<CrashPoint> points) {
    execute(
        points.stream()
            .map(point -> "(" + point.chunksDone() + ", " + point.step() + ")")
            .collect(Collectors.joining(", ", "INSERT INTO crash.points VALUES ", "")));
  }

  /** Lets the run go on. */
  void lift(CrashPoint point) {
    execute(
        "DELETE FROM crash.points WHERE chunks_done = %d AND step = %d"
            .formatted(point.chunksDone(), point.step()));
  }

  /** Waits until a run has come to a point, or has ended. */
  Optional<CrashPoint> await(BooleanSupplier hasEnded) {
    // one connection for all looks: to open one takes longer than to look
    try (Connection connection = dataSource.getConnection()) {
      Optional<CrashPoint> reached = reached(connection);
      while (reached.isEmpty() && !hasEnded.getAsBoolean()) {
        sleep();
        reached = reached(connection);
      }
      return reached;
    } catch (SQLException e) {
      throw new IllegalStateException("looking for " + left(), e);
    }
  }

  List<CrashPoint> left() {
    return query("SELECT chunks_done, step FROM crash.points ORDER BY 1, 2");
  }

  /**
   * Called between two chunks. A server that has gone away in the meantime is what the test did.
   */
  static void pauseBetweenChunks(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT crash.pause(0, false)");
    } catch (SQLException e) {
      sleep();
    }
  }

  private static Optional<CrashPoint> reached(Connection connection) throws SQLException {
    return query(
            connection,
            """
            SELECT p.chunks_done, p.step FROM crash.points AS p
            JOIN pg_locks AS l ON l.locktype = 'advisory' AND l.classid = 4711
              AND l.objid = p.chunks_done * 1000 + p.step
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """)
        .stream()
        .findFirst();
  }

  private List<CrashPoint> query(String sql) {
    try (Connection connection = dataSource.getConnection()) {
      return query(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<CrashPoint> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<CrashPoint> points = new ArrayList<>();
      while (row.next()) {
        points.add(new CrashPoint(row.getInt(1), row.getInt(2)));
      }
      return points;
    }
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String script() {
    try (InputStream script = CrashPoints.class.getResourceAsStream("crash_points.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was broken off itself", e);
    }
  }
}
