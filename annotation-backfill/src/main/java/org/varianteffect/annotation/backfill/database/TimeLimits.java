package org.varianteffect.annotation.backfill.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

  /** As {@link #lift(Handle)}, for who has a connection without automatic commits. */
  public static void lift(Connection connection) throws SQLException {
    try (PreparedStatement lifting =
        connection.prepareStatement(
            """
            SELECT set_config(name, '0', true)
            FROM unnest(CAST(? AS text[])) AS name
            WHERE current_setting(name, true) IS NOT NULL""")) {
      lifting.setArray(1, connection.createArrayOf("text", ALL.toArray()));
      lifting.execute();
    }
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
