package org.varianteffect.annotation.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Sessions that a test's own statements share, one after the other: beginning one takes the server
 * longer than most of these statements. Each use finds one as if it had just begun.
 */
final class Sessions implements AutoCloseable {
  private final Opening opening;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  /** Begins a session. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /** What is done in a session, in autocommit mode. */
  @FunctionalInterface
  interface Use<T> {
    T in(Statement statement) throws SQLException;
  }

  Sessions(Opening opening) {
    this.opening = opening;
  }

  /** Uses a session that nobody else uses meanwhile. */
  <T> T use(Use<T> use) throws SQLException {
    Connection connection = take();
    boolean reusable = false;
    try (Statement statement = connection.createStatement()) {
      T result = use.in(statement);
      statement.execute("DISCARD ALL");
      reusable = true;
      return result;
    } finally {
      if (reusable) {
        idle.push(connection);
      } else {
        connection.close();
      }
    }
  }

  private Connection take() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isValid(1)) {
        return kept;
      }
      kept.close();
    }
    return opening.open();
  }

  /** Ends those that nobody uses; sessions to come begin anew. */
  @Override
  public void close() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      kept.close();
    }
  }
}
