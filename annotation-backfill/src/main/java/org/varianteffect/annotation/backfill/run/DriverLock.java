package org.varianteffect.annotation.backfill.run;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.BackfillRefused;

/**
 * Held by the one process that drives a run, on a connection of its own: two operators cannot drive
 * at once, and a process that dies lets go of it by dying. The key is
 * hashtext('annotation_backfill.run').
 */
public final class DriverLock {
  private static final String KEY = "hashtext('annotation_backfill.run')";

  private final Handle handle;

  private DriverLock(Handle handle) {
    this.handle = handle;
  }

  /**
   * Takes the lock.
   *
   * @throws BackfillRefused when another process has it
   */
  public static DriverLock take(Jdbi jdbi) {
    Handle handle = jdbi.open();
    boolean taken =
        handle.createQuery("SELECT pg_try_advisory_lock(" + KEY + ")").mapTo(Boolean.class).one();
    if (!taken) {
      handle.close();
      throw new BackfillRefused(
          "another process is running a backfill on this database: watch it with `status`, or lend it workers with --join");
    }
    return new DriverLock(handle);
  }

  /** Lets go of it. */
  public void close() {
    try (handle) {
      handle.execute("SELECT pg_advisory_unlock(" + KEY + ")");
    } catch (RuntimeException e) {
      // The connection is gone, and the lock with it.
      if (Fault.of(e) != Fault.CONNECTION) {
        throw e;
      }
    }
  }
}
