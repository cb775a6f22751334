package org.varianteffect.annotation.serving.scope;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** A data source of one connection that stays open: connecting takes longer than most answers. */
final class KeptConnection implements AutoCloseable {

  private final Connection connection;

  KeptConnection(TestDatabase database) {
    connection = database.connect();
  }

  DataSource dataSource() {
    return proxy(DataSource.class, (self, method, arguments) -> open());
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open() {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          try {
            return method.getName().equals("close") ? null : method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
