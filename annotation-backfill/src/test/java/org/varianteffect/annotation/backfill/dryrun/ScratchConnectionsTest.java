package org.varianteffect.annotation.backfill.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

class ScratchConnectionsTest {
  @Test
  void theSearchPathOfAPoolIsTheSameAfterwards() throws SQLException {
    try (TestDatabase database = TestDatabase.empty();
        Connection pooled = database.connect();
        Statement statement = pooled.createStatement()) {
      statement.execute("SET search_path = \"its own\", public");
      ScratchConnections connections = new ScratchConnections(poolOf(pooled));

      Connection lent = connections.openConnection();
      assertThat(searchPath(statement))
          .isEqualTo("annotation_backfill_dry_run, \"its own\", public");
      connections.closeConnection(lent);

      assertThat(searchPath(statement)).isEqualTo("\"its own\", public");
    }
  }

  private static DataSource poolOf(Connection pooled) {
    Connection leftOpen =
        proxy(
            Connection.class,
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(pooled, arguments));
    return proxy(DataSource.class, (proxy, method, arguments) -> leftOpen);
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static String searchPath(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      return row.getString(1);
    }
  }
}
