package org.varianteffect.annotation.backfill.run;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.KeptSettings;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.AnotherBackfillRuns;

/**
 * Held by a process on a connection of its own, so that it has no rival; one that dies lets go of
 * it by dying, and one that has lost that connection takes it again.
 */
public final class RunLock implements AutoCloseable {
  private static final String DRIVER = "hashtext('annotation_backfill.run')";
  private static final String IDLE_LIMIT = "idle_session_timeout";
  private static final String DRY_RUN = "hashtext('annotation_backfill.dry_run')";

  private final Jdbi jdbi;
  private final String key;

  /** Null when its connection was lost and the lock is somebody else's since. */
  private Handle handle;

  private KeptSettings kept;

  private RunLock(Jdbi jdbi, String key) {
    this.jdbi = jdbi;
    this.key = key;
  }

  /**
   * The lock of the one process that drives a run: two operators cannot drive at once.
   *
   * @throws AnotherBackfillRuns when another process has it
   */
  public static RunLock toDrive(Jdbi jdbi) {
    return take(
        jdbi,
        DRIVER,
        "another process is running a backfill on this database: watch it with `status`, or lend it workers with --join");
  }

  /**
   * The lock of the one process that makes a dry run. It keeps nobody from running for real.
   *
   * @throws AnotherBackfillRuns when another process has it, or drives a run
   */
  public static RunLock forDryRun(Jdbi jdbi) {
    RunLock lock =
        take(
            jdbi,
            DRY_RUN,
            "another process is making a dry run on this database: wait for its end");
    try {
      requireNotDriven(lock.handle);
      return lock;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void requireNotDriven(Handle handle) {
    if (isDriven(handle)) {
      throw new AnotherBackfillRuns(
          "another process is running a backfill on this database, so that a dry run would be out of date at once: wait for its end, or watch it with `status`");
    }
  }

  private static RunLock take(Jdbi jdbi, String key, String refusal) {
    RunLock lock = new RunLock(jdbi, key);
    if (!lock.open()) {
      throw new AnotherBackfillRuns(refusal);
    }
    return lock;
  }

  /** Whether there is a connection now that holds the lock; if not, somebody else holds it. */
  private boolean open() {
    Handle opened = jdbi.open();
    try {
      if (!opened
          .createQuery("SELECT pg_try_advisory_lock(" + key + ")")
          .mapTo(Boolean.class)
          .one()) {
        opened.close();
        return false;
      }
      kept = KeptSettings.of(opened, List.of(IDLE_LIMIT));
      // it idles for as long as the run lasts, and the lock would go with it
      opened.execute("SET " + IDLE_LIMIT + " = 0");
      handle = opened;
      return true;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * Takes the lock again when the connection that held it was lost, as by a server that has
   * restarted: otherwise nobody would see that the run goes on. When somebody else has it by then,
   * this process is no driver any more; whether it may go on, the ledger says.
   *
   * @throws RuntimeException when there is no connection to be had
   */
  public synchronized void renew() {
    if (!isHeld()) {
      open();
    }
  }

  /**
   * As {@link #renew()}, for what must not go on without.
   *
   * @throws AnotherBackfillRuns when somebody else has it by then
   */
  public synchronized void requireHeld() {
    renew();
    if (handle == null) {
      throw new AnotherBackfillRuns(
          "another process has begun a backfill on this database when the connection was lost: wait for its end");
    }
  }

  private boolean isHeld() {
    if (handle == null) {
      return false;
    }
    try {
      handle.execute("SELECT 1");
      return true;
    } catch (RuntimeException e) {
      Handle lost = handle;
      handle = null;
      lost.close();
      return false;
    }
  }

  /** Whether some process drives a run. */
  static boolean isDriven(Handle handle) {
    return handle
        .createQuery(Sql.named("run/is_driven").replace("<key>", DRIVER))
        .mapTo(Boolean.class)
        .one();
  }

  /** Lets go of it. */
  @Override
  public synchronized void close() {
    if (handle == null) {
      return;
    }
    try (Handle closing = handle) {
      closing.execute("SELECT pg_advisory_unlock(" + key + ")");
      kept.restore(closing);
    } catch (RuntimeException e) {
      // The connection is gone, and the lock with it.
      if (Fault.of(e) != Fault.CONNECTION) {
        throw e;
      }
    }
  }
}
