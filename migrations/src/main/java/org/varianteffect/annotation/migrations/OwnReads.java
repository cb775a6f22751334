package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bracket around work that reads old tables on our own behalf, so that it is not taken for
 * somebody's who still needs them: see {@code expand/disuse.sql}. Without effect before {@code
 * expand}, and for a role that may only read.
 */
public final class OwnReads {

  private static final String BEGIN = "annotation_backfill.begin_own_reads()";
  private static final String END = "annotation_backfill.end_own_reads()";

  /** What the end of a bracket does, too, unless it failed or the functions are gone. */
  private static final String RELEASE =
      """
      SELECT count(pg_advisory_unlock_shared((classid::bigint << 32) | objid::bigint))
      FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND pid = pg_backend_pid() AND mode = 'ShareLock'
        AND ((classid::bigint << 32) | objid::bigint) = hashtext('annotation_backfill.own_reads')::bigint
      """;

  private static final String NOT_NOTED =
      "what this command has read of the old tables could not be noted, and counts as read by others: contract --quiet-days waits for as long again";

  /** From this version on a session can have counted at once what it did itself. */
  private static final int COUNTS_ON_DEMAND = 150_000;

  /** From this version on the statistics date scans: what others' count late is told by that. */
  private static final int DATES_SCANS = 160_000;

  /** A server counts what a session did at the end of a statement, once a second at most. */
  private static final long COUNTS_EVERY_MILLIS = 1200;

  /** And it may show that so much later. */
  private static final long SHOWN_AFTER_MILLIS = 600;

  private static final Logger log = LoggerFactory.getLogger(OwnReads.class);

  private final Connection connection;
  private final int waitsBefore;
  private final MigrationListener listener;

  private OwnReads(Connection connection, int waitsBefore, MigrationListener listener) {
    this.connection = connection;
    this.waitsBefore = waitsBefore;
    this.listener = listener;
  }

  /**
   * Does the work in a bracket, which has a connection of its own. What work that fails has read
   * may be taken for others' reads.
   *
   * @param listener is told when the same holds of work that is done
   */
  public static <T> T during(DataSource dataSource, Callable<T> work, MigrationListener listener)
      throws Exception {
    try (BorrowedConnection borrowed = BorrowedConnection.of(dataSource)) {
      // it idles for as long as the work lasts
      borrowed.settings().liftTimeLimits();
      OwnReads reads = begin(borrowed.connection(), DATES_SCANS, listener);
      borrowed.releaseAtTheEnd(reads::release);
      T result = work.call();
      reads.note();
      return result;
    }
  }

  /** The same, telling nobody. */
  public static <T> T during(DataSource dataSource, Callable<T> work) throws Exception {
    return during(dataSource, work, MigrationListener.silent());
  }

  /**
   * Around what this connection does itself, in autocommit mode; it stays open until the {@link
   * #end()}.
   */
  static OwnReads begin(Connection connection, MigrationListener listener) throws SQLException {
    return begin(connection, COUNTS_ON_DEMAND, listener);
  }

  /**
   * @param waitsBefore older servers count late what is read in this bracket
   */
  private static OwnReads begin(Connection connection, int waitsBefore, MigrationListener listener)
      throws SQLException {
    OwnReads reads = new OwnReads(connection, waitsBefore, listener);
    reads.callIfThere(BEGIN);
    return reads;
  }

  /**
   * Ends the bracket, be what it has read noted or not.
   *
   * @throws SQLException when it is still open
   */
  void end() throws SQLException {
    note();
    release();
  }

  /**
   * Notes what was counted. Where that fails it is taken for others' reads: that errs on the safe
   * side, since it closes the gate to whoever asks for quiet days, and is no reason to fail work
   * that is done.
   */
  private void note() {
    try {
      waitUntilCounted();
      callIfThere(END);
    } catch (SQLException e) {
      String line = NOT_NOTED + ": " + ServerMessage.of(e);
      log.warn(line);
      listener.note(line);
    }
  }

  /** Else nobody's reads would be noted for as long as a pool keeps this session. */
  private void release() throws SQLException {
    value(RELEASE);
  }

  private void waitUntilCounted() throws SQLException {
    if (!exists(END)) {
      return;
    }
    if (Integer.parseInt(value("SHOW server_version_num")) >= waitsBefore) {
      value("SELECT pg_stat_force_next_flush()");
      return;
    }
    try {
      TimeUnit.MILLISECONDS.sleep(COUNTS_EVERY_MILLIS);
      value("SELECT 1");
      TimeUnit.MILLISECONDS.sleep(SHOWN_AFTER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void callIfThere(String function) throws SQLException {
    if (exists(function)) {
      value("SELECT " + function);
    }
  }

  private boolean exists(String function) throws SQLException {
    return "t"
        .equals(
            value(
                "SELECT to_regnamespace('annotation_backfill') IS NOT NULL AND to_regprocedure('"
                    + function
                    + "') IS NOT NULL"));
  }

  private String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
