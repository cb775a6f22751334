package org.varianteffect.annotation.backfill.run;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.ServerLoad;

/** Tells what the server carries. */
@FunctionalInterface
public interface LoadGauge {
  /** What PostgreSQL says. */
  LoadGauge OF_THE_SERVER = LoadGauge::ask;

  /** The load, in the unit of its limits; {@link ServerLoad#UNKNOWN} is above any limit. */
  long read(Handle handle, ServerLoad load);

  /**
   * Makes sure that the role sees what its limits are about: to others PostgreSQL shows idle
   * standbys and no sessions at work, and the run would never pause.
   *
   * @throws BackfillRefused when it does not
   */
  static void requireSight(Handle handle, BackfillOptions options) {
    if (!options.pauseWhen().isEmpty()
        && !handle
            .createQuery("SELECT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')")
            .mapTo(Boolean.class)
            .one()) {
      throw new BackfillRefused(
          "the role cannot see what others do on the server, so that --pause-when would never pause: grant it pg_monitor, or leave --pause-when out");
    }
  }

  private static long ask(Handle handle, ServerLoad load) {
    String query =
        switch (load) {
          case REPLICATION_LAG -> "run/replication_lag";
          case ACTIVE_SESSIONS -> "run/active_sessions";
        };
    return handle
        .createQuery(Sql.named(query))
        .bind("ours", WorkerSession.APPLICATION_NAME)
        .mapTo(Long.class)
        .findOne()
        .orElse(ServerLoad.UNKNOWN);
  }
}
