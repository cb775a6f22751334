package org.varianteffect.annotation.backfill.run;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.BackfillOptions;
import org.varianteffect.annotation.backfill.Sql;

/** A worker's connection: its settings and its temporary tables. */
final class WorkerSession {
  private WorkerSession() {}

  static Handle open(Jdbi jdbi, BackfillOptions options) {
    Handle handle = jdbi.open();
    try {
      handle.begin();
      settings(handle, options);
      handle.execute(Sql.named("run/session_tables"));
      handle.commit();
      return handle;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /** Gives a connection back as it was got, for a pool may hand it to somebody else. */
  static void close(Handle handle) {
    try (handle) {
      handle.execute("RESET ALL");
      handle.execute("DISCARD TEMP");
    }
  }

  private static void settings(Handle handle, BackfillOptions options) {
    handle.execute("SET application_name = 'annotations backfill'");
    handle.execute("SET TIME ZONE 'UTC'");
    handle.execute("SET statement_timeout = " + options.statementTimeout().toMillis());
    handle.execute("SET lock_timeout = " + options.lockTimeout().toMillis());
    // The temporary tables are of another size in every chunk, so a plan made once would not fit
    // the next time.
    handle.execute("SET plan_cache_mode = force_custom_plan");
    // A chunk's rows are looked up by index, never by reading a whole table once a chunk.
    handle.execute("SET random_page_cost = 1.1");
    handle.execute("SET jit = off");
    handle.execute("SET work_mem = '64MB'");
    // A chunk and its progress commit together, so losing the last ones in a crash only means doing
    // them again.
    handle.execute("SET synchronous_commit = off");
  }
}
