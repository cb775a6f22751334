package org.varianteffect.annotation.app.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database that answered and is new enough. Closing it closes its pools, and the server when it
 * was started for it.
 */
public final class Database implements AutoCloseable {
  private static final int BORROW_TIMEOUT_MILLIS = 30_000;

  private final PGSimpleDataSource dataSource;
  private final DatabaseAddress address;
  private final Deque<AutoCloseable> owned = new ArrayDeque<>();

  Database(PGSimpleDataSource dataSource, DatabaseAddress address) {
    this.dataSource = dataSource;
    this.address = address;
  }

  /** A new connection each time: for work that changes its session. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** At most {@code size} connections, kept open between uses: for many short transactions. */
  public DataSource pool(int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(dataSource);
    config.setPoolName("annotations");
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(BORROW_TIMEOUT_MILLIS);
    config.setInitializationFailTimeout(-1);
    HikariDataSource pool = new HikariDataSource(config);
    owned.push(pool);
    return pool;
  }

  /** The database's name. */
  public String name() {
    return address.database();
  }

  /** How to say where it is: {@code host:port}. */
  public String place() {
    return address.place();
  }

  /** The URL without credentials. */
  public String url() {
    return address.url();
  }

  /** The role that is connected. */
  public String user() {
    return dataSource.getUser();
  }

  void owns(AutoCloseable resource) {
    owned.addLast(resource);
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    for (AutoCloseable resource : owned) {
      failure = close(resource, failure);
    }
    owned.clear();
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException close(AutoCloseable resource, RuntimeException earlier) {
    try {
      resource.close();
      return earlier;
    } catch (Exception e) {
      IllegalStateException failure =
          new IllegalStateException("could not close " + resource.getClass().getSimpleName(), e);
      if (earlier != null) {
        failure.addSuppressed(earlier);
      }
      return failure;
    }
  }
}
