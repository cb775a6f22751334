package org.varianteffect.annotation.app.server;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;

/**
 * A server's connections.
 *
 * @param ofReaders shared by all answers
 * @param ofReadiness nobody's but of who asks whether the server is ready
 */
record ServerPools(HikariDataSource ofReaders, HikariDataSource ofReadiness)
    implements AutoCloseable {

  static ServerPools open(DataSource connections, ServerOptions options, MeterRegistry meters) {
    HikariDataSource ofReaders = ReadingPool.open(connections, options, meters);
    try {
      return new ServerPools(ofReaders, ReadingPool.ofReadiness(connections));
    } catch (RuntimeException e) {
      ofReaders.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (ofReaders) {
      ofReadiness.close();
    }
  }
}
