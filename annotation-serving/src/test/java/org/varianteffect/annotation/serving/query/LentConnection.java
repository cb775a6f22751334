package org.varianteffect.annotation.serving.query;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A data source that hands out the caller's own connection, as those do that know of transactions,
 * counts how often it is given back, and may refuse one method.
 */
final class LentConnection {

  private final Connection connection;
  private final String refused;
  private int lent;

  /** Of a connection that does all that it is asked. */
  LentConnection(Connection connection) {
    this(connection, "");
  }

  /** Of a connection on which a method of that name fails. */
  LentConnection(Connection connection, String refused) {
    this.connection = connection;
    this.refused = refused;
  }

  DataSource dataSource() {
    return proxy(DataSource.class, (self, method, arguments) -> lend());
  }

  /** How many were not given back. */
  int stillLent() {
    return lent;
  }

  private Connection lend() {
    lent++;
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            lent--;
            return null;
          }
          if (method.getName().equals(refused)) {
            throw new SQLException("refused: " + refused);
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
