package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import liquibase.database.Database;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/**
 * Liquibase's lock is a row of a table, which outlives a killed process and would block the next
 * run for good. The caller holds {@link SchemaSession}'s advisory lock, which dies with its
 * session: a row lock marked as this project's can then only be a leftover.
 */
final class LiquibaseLock {

  static final String MARK = "annotation-migrations";

  /** Another Liquibase may be about to end. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(1);

  private static final String HOLDER =
      """
      SELECT coalesce(lockedby, 'somebody') || coalesce(' since ' || to_char(lockgranted, 'YYYY-MM-DD HH24:MI:SS'), '')
      FROM databasechangeloglock
      WHERE locked
      """;

  private static final String TABLE =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid = to_regclass('databasechangeloglock')
      """;

  private final LockMarkingConnection connection;
  private final LockService locks;
  private final MigrationListener listener;
  private final Duration patience;

  /**
   * @param listener is told when somebody else holds it
   */
  LiquibaseLock(LockMarkingConnection connection, Database database, MigrationListener listener) {
    this(connection, database, listener, PATIENCE);
  }

  /**
   * @param patience for how long somebody else may go on holding it
   */
  LiquibaseLock(
      LockMarkingConnection connection,
      Database database,
      MigrationListener listener,
      Duration patience) {
    this.connection = connection;
    this.locks = LockServiceFactory.getInstance().getLockService(database);
    this.listener = listener;
    this.patience = patience;
  }

  /** Releases a leftover, then takes the lock, marked. */
  void take() throws SQLException, LockException {
    if (tableExists(connection.getUnderlyingConnection())) {
      release(connection.getUnderlyingConnection());
    }
    connection.beginTakingLock();
    try {
      await();
    } finally {
      connection.endTakingLock();
    }
  }

  /** Liquibase would write to standard output each time that it has looked in vain. */
  private void await() throws LockException {
    long begin = System.nanoTime();
    boolean isTold = false;
    while (!locks.acquireLock()) {
      if (System.nanoTime() - begin >= patience.toNanos()) {
        throw heldByAnother();
      }
      if (!isTold) {
        listener.note(
            "waiting up to "
                + patience.toSeconds()
                + " s for the lock of Liquibase, which is held by "
                + holder());
        isTold = true;
      }
      sleep();
    }
  }

  private static void sleep() throws LockException {
    try {
      Thread.sleep(LOOKS_AGAIN_AFTER.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockException("interrupted while it waited for the lock of Liquibase", e);
    }
  }

  /** Whether that one still runs cannot be told from here: it need not be connected. */
  private LockException heldByAnother() {
    return new LockException(
        "the lock of Liquibase was not free within "
            + patience.toSeconds()
            + " s, held by "
            + holder()
            + ": wait until that Liquibase has ended; if none runs any more (a killed one leaves its lock), release it with `liquibase release-locks` or with UPDATE "
            + table()
            + " SET locked = false, lockgranted = NULL, lockedby = NULL, and run this again");
  }

  private String holder() {
    return catalog().column(HOLDER).stream().findFirst().orElse("somebody");
  }

  private String table() {
    return catalog().column(TABLE).get(0);
  }

  private CatalogQuery catalog() {
    return new CatalogQuery(connection.getUnderlyingConnection());
  }

  static boolean tableExists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT to_regclass('databasechangeloglock') IS NOT NULL")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Liquibase itself does not when it finds nothing to do. */
  static void release(Connection connection) throws SQLException {
    try (PreparedStatement release =
        connection.prepareStatement(
            """
            UPDATE databasechangeloglock
            SET locked = false, lockgranted = NULL, lockedby = NULL
            WHERE locked AND lockedby = ?
            """)) {
      release.setString(1, MARK);
      release.executeUpdate();
    }
    commit(connection);
  }

  private static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }
}
