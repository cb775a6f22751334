package org.varianteffect.annotation.app.bench.meter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what the server has done so far, through a connection of its own. */
final class ServerWatch implements AutoCloseable {
  private static final String BACKEND =
      """
      SELECT pg_backend_pid()
      WHERE inet_server_addr() IS NULL OR inet_server_addr() <<= inet '127.0.0.0/8' OR inet_server_addr() = inet '::1'
      """;

  private static final String WRITTEN =
      "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint";

  private final Connection connection;
  private final Optional<ServerCpu> cpu;

  private ServerWatch(Connection connection) throws SQLException {
    this.connection = connection;
    this.cpu = number(BACKEND).flatMap(ServerCpu::ofBackend);
  }

  /** Begins after a checkpoint, where the role may ask for one. */
  static ServerWatch start(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      Checkpoint.take(connection);
      return new ServerWatch(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Bytes of write-ahead log since the cluster was created. */
  long walBytes() throws SQLException {
    return number(WRITTEN).orElseThrow();
  }

  /** Processor time since the server's start; empty when it runs on another machine. */
  Optional<Duration> cpu() {
    return cpu.map(ServerCpu::total);
  }

  private Optional<Long> number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
