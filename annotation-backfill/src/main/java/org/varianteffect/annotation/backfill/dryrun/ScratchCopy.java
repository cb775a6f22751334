package org.varianteffect.annotation.backfill.dryrun;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;

/**
 * The tables that a run writes, copied as they are at one instant into a schema of their own, with
 * sequences of their own. A run on {@link #jdbi()} writes there and reads the old tables where they
 * are; nobody waits for it, and nothing of it is left after {@link #close()}.
 */
public final class ScratchCopy implements AutoCloseable {
  /** Where the copies are, for as long as a dry run lasts. */
  static final String SCHEMA = "annotation_backfill_dry_run";

  private final Jdbi originals;
  private final Jdbi copies;

  private ScratchCopy(Jdbi originals, DataSource dataSource, Set<String> tables) {
    this.originals = originals;
    this.copies = Sql.on(new ScratchConnections(dataSource), new ScratchNames(tables)::inCopy);
  }

  /**
   * Makes the copy, in one transaction; what a killed dry run has left behind is dropped first.
   *
   * @param originals this module's SQL on {@code dataSource}
   * @param stopping looked at between two tables
   * @throws BackfillInterrupted when asked to stop; nothing is left behind then
   */
  public static ScratchCopy make(Jdbi originals, DataSource dataSource, BooleanSupplier stopping) {
    Set<String> tables =
        originals.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ, handle -> copy(handle, stopping));
    return new ScratchCopy(originals, dataSource, tables);
  }

  private static Set<String> copy(Handle handle, BooleanSupplier stopping) {
    // a role that sees only some rows would copy only some, and never know
    handle.execute("SET LOCAL row_security = off");
    // whole tables, however long that takes
    TimeLimits.lift(handle);
    drop(handle);
    List<String> statements = statements(handle);
    handle.execute("CREATE SCHEMA " + SCHEMA);
    for (String statement : statements) {
      if (stopping.getAsBoolean()) {
        throw BackfillInterrupted.dryRun();
      }
      handle.execute(statement);
    }
    return Set.copyOf(
        handle.createQuery(Sql.named("dryrun/own_tables")).mapTo(String.class).list());
  }

  private static List<String> statements(Handle handle) {
    return handle
        .createQuery(Sql.named("dryrun/copy_statements").replace("<schema>", SCHEMA))
        .mapTo(String.class)
        .list();
  }

  /** The run's SQL, on the copies. */
  public Jdbi jdbi() {
    return copies;
  }

  /** Drops the copies. */
  @Override
  public void close() {
    originals.useTransaction(ScratchCopy::drop);
  }

  private static void drop(Handle handle) {
    handle.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
  }
}
