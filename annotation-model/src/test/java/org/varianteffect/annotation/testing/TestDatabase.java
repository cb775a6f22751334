package org.varianteffect.annotation.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own on the one real PostgreSQL server that this JVM's tests share: embedded by
 * default, the one at {@code ANNOTATIONS_TEST_URL} (with {@code ANNOTATIONS_TEST_USER} and {@code
 * ANNOTATIONS_TEST_PASSWORD}), or a container with {@code -Dannotations.postgres=testcontainers}.
 *
 * <p>Its time zone is America/St_Johns (half an hour off) while the JVM's is Asia/Kathmandu (a
 * quarter of an hour off): code that leans on either is found out.
 */
public final class TestDatabase implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** What sessions that have begun already do not learn of. */
  private static final Pattern FOR_SESSIONS_TO_COME =
      Pattern.compile("\\bALTER\\s+(DATABASE|ROLE|USER)\\b", Pattern.CASE_INSENSITIVE);

  private final TestServer server;
  private final String name;
  private final Sessions sessions = new Sessions(this::connect);

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A new database without any table. */
  public static TestDatabase empty() {
    TestServer server = TestServer.shared();
    return new TestDatabase(server, server.createDatabase());
  }

  /**
   * A new copy of a template that is prepared once per JVM, at the first call with its name.
   *
   * @param templateName any text; the same name always means the same preparation
   */
  public static TestDatabase copyOf(String templateName, Preparation prepare) {
    return copyOf(templateName, () -> prepared(templateName, prepare));
  }

  /**
   * A new copy of a database that is made once per JVM, at the first call with that name.
   *
   * @param templateName any text; the same name always means the same database
   * @param original a database, itself a copy of another template perhaps, that nobody uses any
   *     more
   */
  public static TestDatabase copyOf(String templateName, Supplier<TestDatabase> original) {
    TestServer server = TestServer.shared();
    return new TestDatabase(
        server, server.copyOfTemplate(templateName, () -> original.get().name()));
  }

  private static TestDatabase prepared(String templateName, Preparation prepare) {
    TestDatabase database = empty();
    try {
      prepare.prepare(database.dataSource());
      return database;
    } catch (Exception e) {
      database.close();
      throw new IllegalStateException("template " + templateName + " failed: " + e, e);
    }
  }

  /** Connections without a pool; close each. */
  public DataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url());
    dataSource.setUser(user());
    dataSource.setPassword(password());
    return dataSource;
  }

  public String name() {
    return name;
  }

  /** The JDBC URL, without user and password. */
  public String url() {
    return server.urlOf(name);
  }

  public String user() {
    return server.user();
  }

  /** The password; empty when the server asks for none. */
  public String password() {
    return server.password();
  }

  /** A new connection in autocommit mode. */
  public Connection connect() {
    try {
      return dataSource().getConnection();
    } catch (SQLException e) {
      throw new TestDatabaseException(e, "connect to " + url());
    }
  }

  /** Runs one or several statements, each committed at its end. */
  public void execute(String sql) {
    try {
      sessions.use(statement -> statement.execute(sql));
      if (FOR_SESSIONS_TO_COME.matcher(sql).find()) {
        sessions.close();
      }
    } catch (SQLException e) {
      throw new TestDatabaseException(e, sql);
    }
  }

  /**
   * The rows of a query, each in the order of its columns. Timestamps with time zone are {@code
   * OffsetDateTime} in UTC, dates {@code LocalDate}, json and jsonb {@code String}, arrays {@code
   * List}.
   */
  public List<Map<String, Object>> rows(String sql) {
    try {
      return sessions.use(statement -> rows(statement, sql));
    } catch (SQLException e) {
      throw new TestDatabaseException(e, sql);
    }
  }

  private static List<Map<String, Object>> rows(Statement statement, String sql)
      throws SQLException {
    try (ResultSet resultSet = statement.executeQuery(sql)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (resultSet.next()) {
        rows.add(Cells.ofRow(resultSet));
      }
      return rows;
    }
  }

  /**
   * The only column of the only row of a query, null when that is NULL.
   *
   * @param type as in {@link #rows}; any number type, and {@code Instant}, convert too
   */
  public <T> T value(String sql, Class<T> type) {
    List<Map<String, Object>> rows = rows(sql);
    if (rows.size() != 1 || rows.get(0).size() != 1) {
      throw new AssertionError("expected one row of one column, got " + rows + " from: " + sql);
    }
    return Cells.convert(rows.get(0).values().iterator().next(), type);
  }

  /**
   * Limits the time of sessions to come.
   *
   * @param setting such as {@code statement_timeout}; without effect when the server is too old to
   *     know it
   * @param time such as {@code 600ms}
   */
  public void limit(String setting, String time) {
    if (!rows("SELECT FROM pg_settings WHERE name = '%s'".formatted(setting)).isEmpty()) {
      execute("ALTER DATABASE %s SET %s = '%s'".formatted(name, setting, time));
    }
  }

  /** How many of its sessions wait for a lock now. */
  public long lockWaits() {
    return value(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        Long.class);
  }

  /** Returns once a session waits for a lock; fails when none has after half a minute. */
  public void awaitLockWait() throws InterruptedException {
    long started = System.nanoTime();
    while (lockWaits() == 0) {
      if (System.nanoTime() - started > LONGEST_WAIT.toNanos()) {
        throw new AssertionError("no session of " + name + " has come to wait for a lock");
      }
      Thread.sleep(20);
    }
  }

  /** Drops the database, whoever is still connected to it. */
  @Override
  public void close() {
    try {
      sessions.close();
    } catch (SQLException e) {
      throw new TestDatabaseException(e, "end the sessions of " + name);
    }
    server.dropDatabase(name);
  }

  /** Fills a template. */
  @FunctionalInterface
  public interface Preparation {
    void prepare(DataSource dataSource) throws Exception;
  }
}
