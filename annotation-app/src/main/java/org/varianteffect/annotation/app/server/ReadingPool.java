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

  /** Whoever asks whether the server is ready asks again soon, and is told at once. */
  private static final Duration PATIENCE_OF_READINESS = Duration.ofSeconds(2);

  /** A reader that hangs between two portions of a stream is ended by the server, should we not. */
  private static final Duration IDLE_IN_TRANSACTION = Duration.ofMinutes(2);

  private ReadingPool() {}

  /** For the readers. */
  static HikariDataSource open(
      DataSource connections, ServerOptions options, MeterRegistry meters) {
    HikariConfig config = reading(connections, options.connections(), options.statementTimeout());
    config.setPoolName("annotations");
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return new WatchedPool(config);
  }

  /**
   * One connection that is nobody else's: a server whose readers are busy with long answers is
   * ready all the same.
   */
  static HikariDataSource ofReadiness(DataSource connections) {
    HikariConfig config = reading(connections, 1, PATIENCE_OF_READINESS);
    config.setPoolName("annotations-readiness");
    config.setConnectionTimeout(PATIENCE_OF_READINESS.toMillis());
    return new HikariDataSource(config);
  }

  /**
   * How many of the connections long answers may have: a quarter, at least one, is left to others.
   */
  static int streams(int connections) {
    return Math.max(1, connections - Math.max(1, connections / 4));
  }

  private static HikariConfig reading(DataSource connections, int most, Duration statementTimeout) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(connections);
    config.setMaximumPoolSize(most);
    config.setReadOnly(true);
    config.setConnectionInitSql(settings(statementTimeout));
    return config;
  }

  private static String settings(Duration statementTimeout) {
    return """
        SET default_transaction_read_only = on;
        SET extra_float_digits = 1;
        SET statement_timeout = %s;
        SET idle_in_transaction_session_timeout = %s
        """
        .formatted(statementTimeout.toMillis(), IDLE_IN_TRANSACTION.toMillis());
  }
}
