package org.varianteffect.annotation.app.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.varianteffect.annotation.app.server.http.Client;

/** A pool whose connections do not go on working for a client that is gone. */
final class WatchedPool extends HikariDataSource {

  WatchedPool(HikariConfig config) {
    super(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    Optional<Client> client = Client.ofThisThread();
    return client.isPresent() ? ClientsConnection.of(client.get(), connection) : connection;
  }
}
