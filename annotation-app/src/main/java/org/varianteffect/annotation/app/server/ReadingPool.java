package org.varianteffect.annotation.app.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections that only read, and on which no statement runs for ever. */
final class ReadingPool {

  /** How long a request waits for a connection before it is told that the server is busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A reader that hangs between two portions of a stream is ended by the server, should we not. */
  private static final Duration IDLE_IN_TRANSACTION = Duration.ofMinutes(2);

  private ReadingPool() {}

  static HikariDataSource open(
      DataSource connections, ServerOptions options, MeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("annotations");
    config.setDataSource(connections);
    config.setMaximumPoolSize(options.connections());
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setReadOnly(true);
    config.setConnectionInitSql(settings(options.statementTimeout()));
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return new WatchedPool(config);
  }

  private static String settings(Duration statementTimeout) {
    return """
        SET default_transaction_read_only = on;
        SET statement_timeout = %s;
        SET idle_in_transaction_session_timeout = %s
        """
        .formatted(statementTimeout.toMillis(), IDLE_IN_TRANSACTION.toMillis());
  }
}
