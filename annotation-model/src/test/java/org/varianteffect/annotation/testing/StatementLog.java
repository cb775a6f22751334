package org.varianteffect.annotation.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Writes down every statement that is sent through a data source, as often as it is sent. */
public final class StatementLog {

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final DataSource dataSource;

  public StatementLog(DataSource logged) {
    this.dataSource =
        proxy(
            DataSource.class,
            (self, method, arguments) -> {
              Object result = call(logged, method, arguments);
              return result instanceof Connection connection ? logged(connection) : result;
            });
  }

  /** Connections whose statements are written down. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** What was sent, in order; beginning and ending a transaction are no statements. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /** What was sent but for {@code SET}, which asks nothing. */
  public List<String> queries() {
    return statements.stream().filter(sql -> !sql.stripLeading().startsWith("SET ")).toList();
  }

  private Connection logged(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = call(connection, method, arguments);
          if (result instanceof PreparedStatement prepared) {
            return logged(PreparedStatement.class, prepared, (String) arguments[0]);
          }
          return result instanceof Statement plain ? logged(Statement.class, plain, null) : result;
        });
  }

  private <T extends Statement> T logged(Class<T> type, T statement, String prepared) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            statements.add(
                arguments != null && arguments[0] instanceof String sql ? sql : prepared);
          }
          return call(statement, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementLog.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
