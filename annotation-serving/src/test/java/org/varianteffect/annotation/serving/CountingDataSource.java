package org.varianteffect.annotation.serving;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source that keeps the SQL of each statement that was sent, and counts open connections.
 */
public final class CountingDataSource {

  private final DataSource proxy;
  private final List<String> statements = new ArrayList<>();
  private int open;

  public CountingDataSource(DataSource counted) {
    this.proxy = proxy(DataSource.class, counted, "getConnection", this::connection);
  }

  public DataSource dataSource() {
    return proxy;
  }

  /** What was sent since the last call, but for the statement that begins each snapshot. */
  public List<String> sent() {
    return sentWithSettings().stream().filter(sql -> !sql.startsWith("SET TRANSACTION")).toList();
  }

  /** What was sent since the last call. */
  public List<String> sentWithSettings() {
    List<String> sent = List.copyOf(statements);
    statements.clear();
    return sent;
  }

  public int openConnections() {
    return open;
  }

  private Object connection(Object connection, Object[] arguments) {
    open++;
    return proxy(
        Connection.class,
        (Connection) connection,
        "prepareStatement",
        (statement, sql) ->
            proxy(
                PreparedStatement.class,
                (PreparedStatement) statement,
                "execute",
                (result, none) -> {
                  statements.add((String) sql[0]);
                  return result;
                }));
  }

  private <T> T proxy(Class<T> type, T target, String method, Then then) {
    InvocationHandler handler =
        (self, called, arguments) -> {
          if (called.getName().equals("close") && target instanceof Connection) {
            open--;
          }
          try {
            Object result = called.invoke(target, arguments);
            return called.getName().equals(method) ? then.apply(result, arguments) : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @FunctionalInterface
  private interface Then {
    Object apply(Object result, Object[] arguments);
  }
}
