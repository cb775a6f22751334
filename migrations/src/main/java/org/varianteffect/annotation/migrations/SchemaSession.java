package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

  /** Only where it is held: unlocking another's warns. */
  private static final String RELEASE =
      """
      SELECT pg_advisory_unlock((classid::bigint << 32) | objid::bigint)
      FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND pid = pg_backend_pid()
        AND ((classid::bigint << 32) | objid::bigint) = ?
      """;

  private final Connection connection;
  private final boolean autoCommit;
  private final String searchPath;
  private final String lockTimeout;
  private final TimeLimits timeLimits;
  private final String conformingStrings;
  private final String isolation;
  private OwnReads ownReads;

  private SchemaSession(Connection connection) throws SQLException {
    this.connection = connection;
    this.autoCommit = connection.getAutoCommit();
    this.searchPath = setting("search_path");
    this.lockTimeout = setting("lock_timeout");
    this.timeLimits = TimeLimits.of(connection);
    this.conformingStrings = setting("standard_conforming_strings");
    this.isolation = setting("default_transaction_isolation");
  }

  /** Refuses when another one is open on the database. */
  static SchemaSession open(DataSource dataSource) {
    SchemaSession session = openForReading(dataSource);
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

  static SchemaSession openForReading(DataSource dataSource) {
    try {
      Connection connection = dataSource.getConnection();
      try {
        SchemaSession session = new SchemaSession(connection);
        connection.setAutoCommit(true);
        new Preflight(connection).requireSupportedVersion();
        // else a backslash in our patterns would escape, and they would match something else
        session.configure("standard_conforming_strings", "on");
        session.ownReads = OwnReads.begin(connection);
        return session;
      } catch (SQLException | RuntimeException e) {
        connection.close();
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
    new LockTimeoutRetry()
        .run(
            () -> {
              beImpatient();
              changelog.update(connection, new Contexts(contexts));
            });
  }

  /** Undoes what has run of a changelog, with patience for locks. */
  void rollback(Changelog changelog) {
    new LockTimeoutRetry().run(() -> changelog.rollback(connection));
    commitEachStatement();
  }

  /** Writes down that a changelog has run. */
  void record(Changelog changelog) {
    changelog.record(connection);
  }

  /** Runs one statement, with patience for locks. */
  void execute(String sql) {
    new LockTimeoutRetry()
        .run(
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
    new LockTimeoutRetry().run(() -> answer.addAll(new CatalogQuery(connection).column(sql)));
    return answer.get(0);
  }

  /** A setting that change sets read. */
  void set(String name, String value) {
    try {
      configure(name, value);
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

  private void begin() throws SQLException {
    configure("lock_timeout", LOCK_TIMEOUT);
    // those of the role would break the build of an index or the filling of a view off
    timeLimits.lift();
    // whoever waits for a lock looks again then, and has to see what was committed meanwhile
    configure("default_transaction_isolation", "read committed");
    if (!"t".equals(value("SELECT pg_try_advisory_lock(" + ADVISORY_LOCK + ")"))) {
      throw new DatabaseUnsuitable(
          "another migration is running on this database; wait until it has ended", null, null);
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      ownReads.end();
      new CatalogQuery(connection).rows(RELEASE, ADVISORY_LOCK);
      configure("search_path", searchPath);
      configure("lock_timeout", lockTimeout);
      timeLimits.close();
      configure("standard_conforming_strings", conformingStrings);
      configure("default_transaction_isolation", isolation);
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  private String setting(String name) throws SQLException {
    return value("SELECT current_setting('" + name + "')");
  }

  private void configure(String name, String value) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    }
  }

  private String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
