package org.varianteffect.annotation.backfill.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * How long a session may take, as the server, the database or the role has it. For work that grows
 * with the database and cannot be split, such a limit would end every attempt at the same place.
 */
public final class TimeLimits {
  /** The limit of a transaction, which PostgreSQL has from version 17 on. */
  public static final String OF_TRANSACTIONS = "transaction_timeout";

  private static final List<String> ALL =
      List.of("statement_timeout", "idle_in_transaction_session_timeout", OF_TRANSACTIONS);

  private TimeLimits() {}

  /** Lifts all of them until the transaction ends. */
  public static void lift(Handle handle) {
    lift(handle, ALL, true);
  }

  /**
   * Lifts that of transactions alone until it is set back: for transactions of statements that are
   * limited each.
   */
  public static void liftForTransactions(Handle handle) {
    lift(handle, List.of(OF_TRANSACTIONS), false);
  }

  private static void lift(Handle handle, List<String> settings, boolean isLocal) {
    handle
        .createQuery(Sql.named("database/lift_time_limits"))
        .bindArray("settings", String.class, settings)
        .bind("isLocal", isLocal)
        .mapTo(String.class)
        .list();
  }
}
