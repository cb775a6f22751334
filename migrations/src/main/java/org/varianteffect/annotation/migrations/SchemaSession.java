package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;

/**
 * A connection for schema changes: with a short lock timeout, since a blocked ALTER TABLE queues
 * every later query behind it, and alone, by an advisory lock. It is handed back as it was found.
 */
final class SchemaSession implements AutoCloseable {

  /** Of the advisory lock that one migration holds; "annotate" in ASCII. */
  private static final long ADVISORY_LOCK = 0x616e6e6f74617465L;

  private static final String LOCK_TIMEOUT = "2s";

  private static final String RELEASE = "SELECT pg_advisory_unlock(?)";

  private final BorrowedConnection borrowed;
  private final Connection connection;
  private final SessionSettings settings;
  private final MigrationListener listener;

  private SchemaSession(BorrowedConnection borrowed, MigrationListener listener) {
    this.borrowed = borrowed;
    this.listener = listener;
    this.connection = borrowed.connection();
    this.settings = borrowed.settings();
  }

  /** Refuses when another one is open on the database. */
  static SchemaSession open(DataSource dataSource, MigrationListener listener) {
    SchemaSession session = openForReading(dataSource, listener);
    try {
      session.begin();
      return session;
    } catch (SQLException e) {
      session.close();
      throw Preflight.unreachable(e);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  static SchemaSession openForReading(DataSource dataSource, MigrationListener listener) {
    try {
      SchemaSession session = new SchemaSession(BorrowedConnection.of(dataSource), listener);
      try {
        session.beginReading();
        return session;
      } catch (SQLException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  Connection connection() {
    return connection;
  }

  StateReading state() {
    return new StateReading(connection);
  }

  String databaseName() {
    return new CatalogQuery(connection).column("SELECT current_database()").get(0);
  }

  /** Runs what has not run yet of a changelog, with patience for locks. */
  void update(Changelog changelog, String... contexts) {
    makeBookkeepingWritable();
    patiently(
        () -> {
          beImpatient();
          changelog.update(connection, new Contexts(contexts), listener);
        });
  }

  /** Does work again that got its locks too late; what waits is told to the listener. */
  void patiently(Runnable work) {
    new LockTimeoutRetry(new LockHolders(connection)::of, listener).run(work);
  }

  /** Undoes what has run of a changelog, with patience for locks. */
  void rollback(Changelog changelog) {
    makeBookkeepingWritable();
    patiently(() -> changelog.rollback(connection, listener));
    commitEachStatement();
  }

  /** Writes down that a changelog has run. */
  void record(Changelog changelog) {
    makeBookkeepingWritable();
    changelog.record(connection, listener);
  }

  /** Before anything else is changed: what follows could not be written down. */
  void makeBookkeepingWritable() {
    commitEachStatement();
    patiently(() -> Bookkeeping.makeWritable(connection));
  }

  /** Runs one statement, with patience for locks. */
  void execute(String sql) {
    patiently(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          } catch (SQLException e) {
            throw Preflight.unreachable(e);
          }
        });
  }

  /**
   * Runs one statement outside of a transaction that may wait for its locks as long as it takes.
   */
  void executeUnhurried(String sql) {
    set("lock_timeout", "0");
    try {
      execute(sql);
    } finally {
      set("lock_timeout", LOCK_TIMEOUT);
    }
  }

  /** The only value that a statement returns, in a transaction of its own. */
  String ask(String sql) {
    List<String> answer = new ArrayList<>();
    patiently(() -> answer.addAll(new CatalogQuery(connection).column(sql)));
    return answer.get(0);
  }

  /** A setting that change sets read. */
  void set(String name, String value) {
    try {
      settings.set(name, value);
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  /** Also when an attempt before failed in a statement that may wait: an index being built. */
  private void beImpatient() {
    commitEachStatement();
    set("lock_timeout", LOCK_TIMEOUT);
  }

  /** Which Liquibase does not. */
  private void commitEachStatement() {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  private void beginReading() throws SQLException {
    new Preflight(connection).requireSupportedVersion();
    // else a backslash in our patterns would escape, and they would match something else
    settings.set("standard_conforming_strings", "on");
    // else names of types come in quotes, and no table has the shape that is expected
    settings.set("quote_all_identifiers", "off");
    // those of the role would break a look at the gate off, or the build of an index
    settings.liftTimeLimits();
    OwnReads ownReads = OwnReads.begin(connection, listener);
    borrowed.releaseAtTheEnd(ownReads::end);
  }

  private void begin() throws SQLException {
    settings.set("lock_timeout", LOCK_TIMEOUT);
    // whoever waits for a lock looks again then, and has to see what was committed meanwhile
    settings.set("default_transaction_isolation", "read committed");
    // which Liquibase changes
    settings.keep("search_path");
    if (!isAlone()) {
      throw new DatabaseUnsuitable(
          "another migration is running on this database; wait until it has ended", null, null);
    }
    borrowed.releaseAtTheEnd(this::releaseLock);
  }

  /** From now on, where it is. */
  private boolean isAlone() {
    return new CatalogQuery(connection)
        .column("SELECT pg_try_advisory_lock(?)", ADVISORY_LOCK)
        .equals(List.of("t"));
  }

  private void releaseLock() throws SQLException {
    try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
      release.setLong(1, ADVISORY_LOCK);
      release.execute();
    }
  }

  @Override
  public void close() {
    borrowed.close();
  }
}
