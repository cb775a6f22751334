package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * Lends connections again that were closed, as good as new: opening one takes longer than a whole
 * backfill of a small database.
 */
final class KeptConnections implements AutoCloseable {

  private final DataSource source;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  KeptConnections(DataSource source) {
    this.source = source;
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? lent(taken())
                : method.invoke(source, arguments));
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }

  private Connection taken() throws SQLException {
    Connection connection = idle.poll();
    return connection == null ? source.getConnection() : connection;
  }

  private Connection lent(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (!method.getName().equals("close")) {
            return method.invoke(connection, arguments);
          }
          giveBack(connection);
          return null;
        });
  }

  private void giveBack(Connection connection) throws SQLException {
    if (connection.isClosed() || idle.contains(connection)) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DISCARD ALL");
    }
    idle.push(connection);
  }

  private interface Call {
    Object of(Method method, Object[] arguments)
        throws SQLException, IllegalAccessException, InvocationTargetException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
