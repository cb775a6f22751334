package org.varianteffect.annotation.app.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.embedded.EmbeddedServer;
import org.varianteffect.annotation.app.environment.Interruption;

/**
 * A database that answered and is new enough. Closing it stops the server when it was started for
 * it.
 */
public final class Database implements AutoCloseable {
  private final CancellableDataSource dataSource;
  private final DatabaseAddress address;
  private final Interruption.Registration cancellation;
  private Optional<EmbeddedServer> server = Optional.empty();

  Database(
      CancellableDataSource dataSource,
      DatabaseAddress address,
      Interruption.Registration cancellation) {
    this.dataSource = dataSource;
    this.address = address;
    this.cancellation = cancellation;
  }

  /**
   * A new connection each time: the work here changes its sessions, so that they cannot be shared.
   */
  public DataSource dataSource() {
    return dataSource;
  }

  /** The database's name. */
  public String name() {
    return address.database();
  }

  /** The server's host. */
  public String host() {
    return address.host();
  }

  /** The port that the server listens on. */
  public int port() {
    return address.port();
  }

  /** The role that is connected. */
  public String user() {
    return dataSource.getUser();
  }

  /** The server's version as it gives it, such as {@code 17.11}. */
  public String serverVersion() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  /**
   * Connections to another database on the same server, as the same role; Ctrl-C ends theirs, too.
   */
  public DataSource dataSourceOf(String name) {
    return dataSource.to(name);
  }

  /**
   * Ends what is being worked on here and in other databases, and the connections: for work of
   * which nothing is kept.
   */
  public void disconnect() {
    dataSource.disconnect();
  }

  void owns(EmbeddedServer startedForIt) {
    server = Optional.of(startedForIt);
  }

  @Override
  public void close() {
    cancellation.close();
    server.ifPresent(EmbeddedServer::close);
  }
}
