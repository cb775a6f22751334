package org.varianteffect.annotation.backfill.run;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.varianteffect.annotation.backfill.database.KeptSettings;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.options.BackfillOptions;

/**
 * A worker's connection, with its settings and the temporary tables of the stage at work: opened
 * when it is first needed, kept over all stages of a run, replaced when it is lost. Used by one
 * thread at a time.
 */
final class WorkerSession {
  /** By this name the sessions of all backfills are known on the server. */
  static final String APPLICATION_NAME = "annotations backfill";

  /** As long as it makes way for others. */
  static final String PAUSED = APPLICATION_NAME + ", paused";

  /** What {@link #configure} sets. */
  private static final List<String> SETTINGS =
      List.of(
          "application_name",
          "TimeZone",
          TimeLimits.OF_TRANSACTIONS,
          "statement_timeout",
          "lock_timeout",
          "random_page_cost",
          "jit",
          "default_statistics_target",
          "work_mem",
          "synchronous_commit");

  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final OwnTransactions transactions;
  private Handle handle;
  private KeptSettings kept;
  private int prepareThreshold;
  private String name = APPLICATION_NAME;
  private List<String> tables = List.of();
  private List<String> tablesLaidOut = List.of();

  /**
   * @param transactions those of all of this process's sessions
   */
  WorkerSession(Jdbi jdbi, BackfillOptions options, OwnTransactions transactions) {
    this.jdbi = jdbi;
    this.options = options;
    this.transactions = transactions;
  }

  OwnTransactions transactions() {
    return transactions;
  }

  /**
   * From now on the connection has this stage's temporary tables, and no other's: each commit
   * empties all that there are, and cutting off a file takes its time even when there is little in
   * it.
   */
  void serve(StageWork work) {
    tables = work.chunkTables();
  }

  /** The connection. */
  Handle handle() {
    if (handle == null) {
      handle = open();
    }
    if (!tables.equals(tablesLaidOut)) {
      layOutTables();
    }
    return handle;
  }

  private void layOutTables() {
    handle.useTransaction(
        laying -> {
          laying.execute("DISCARD TEMP");
          tables.forEach(sqlName -> laying.execute(Sql.named(sqlName)));
        });
    tablesLaidOut = tables;
  }

  /** The name by which others see it on the server. */
  void callItself(String newName) {
    if (!newName.equals(name)) {
      handle().execute("SET application_name = '" + newName + "'");
      name = newName;
    }
  }

  /** Ends the transaction that a failure has left open, if there is one. */
  void rollBack() {
    if (handle != null && handle.isInTransaction()) {
      handle.rollback();
    }
  }

  /** Gives the connection back as it was got, for a pool may hand it to somebody else. */
  void close() {
    Handle closing = handle;
    handle = null;
    tablesLaidOut = List.of();
    if (closing != null) {
      try (closing) {
        if (closing.isInTransaction()) {
          closing.rollback();
        }
        kept.restore(closing);
        closing.execute("DISCARD TEMP");
        driver(closing).setPrepareThreshold(prepareThreshold);
      } catch (SQLException e) {
        throw new ConnectionException(e);
      }
    }
  }

  private Handle open() {
    Handle opened = jdbi.open();
    name = APPLICATION_NAME;
    try {
      opened.begin();
      configure(opened);
      opened.commit();
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void configure(Handle opened) {
    kept = KeptSettings.of(opened, SETTINGS);
    opened.execute("SET application_name = '" + APPLICATION_NAME + "'");
    opened.execute("SET TIME ZONE 'UTC'");
    TimeLimits.liftForTransactions(opened);
    opened.execute("SET statement_timeout = " + options.statementTimeout().toMillis());
    opened.execute("SET lock_timeout = " + options.lockTimeout().toMillis());
    planAnewEachTime(opened);
    // A chunk's rows are looked up by index, never by reading a whole table once a chunk.
    opened.execute("SET random_page_cost = 1.1");
    opened.execute("SET jit = off");
    // For the temporary tables' statistics, which are gathered once a chunk: roughly right will do.
    opened.execute("SET default_statistics_target = 10");
    opened.execute("SET work_mem = '64MB'");
    // A chunk and its progress commit together, so losing the last ones in a crash only means doing
    // them again.
    opened.execute("SET synchronous_commit = off");
  }

  /**
   * The temporary tables are of another size in every chunk, so a plan made once would not fit the
   * next time. The driver is told never to keep one, and not the server to plan each time
   * (plan_cache_mode), which would plan every foreign key's check of every row anew as well: that
   * took two to three times as long as the check.
   */
  private void planAnewEachTime(Handle opened) {
    try {
      PGConnection driver = driver(opened);
      prepareThreshold = driver.getPrepareThreshold();
      driver.setPrepareThreshold(0);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private static PGConnection driver(Handle opened) throws SQLException {
    return opened.getConnection().unwrap(PGConnection.class);
  }
}
