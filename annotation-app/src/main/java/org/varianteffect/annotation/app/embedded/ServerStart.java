package org.varianteffect.annotation.app.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Starts a server over a directory; the first time it creates the cluster, with a password that
 * only the directory knows.
 */
final class ServerStart {
  static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServerDirectory directory;
  private final ServerSettings settings;
  private final String database;

  ServerStart(ServerDirectory directory, ServerSettings settings, String database) {
    this.directory = directory;
    this.settings = settings;
    this.database = database;
  }

  EmbeddedPostgres start() throws IOException {
    EmbeddedPostgres postgres = builder().start();
    try {
      createDatabase(postgres.getPostgresDatabase());
      return postgres;
    } catch (SQLException e) {
      postgres.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  private EmbeddedPostgres.Builder builder() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(PATIENCE)
            .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
            .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
            .setConnectConfig("password", directory.password());
    requirePassword(builder);
    settings.applyTo(builder);
    return builder;
  }

  /**
   * Options of initdb, where the library has no better name for them: not even a local user gets in
   * without the password.
   */
  private void requirePassword(EmbeddedPostgres.Builder builder) {
    builder.setLocaleConfig("auth", "scram-sha-256");
    builder.setLocaleConfig("pwfile", directory.passwordFile().toString());
    builder.setLocaleConfig("locale", "C");
  }

  private void createDatabase(DataSource maintenance) throws SQLException {
    try (Connection connection = maintenance.getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("CREATE DATABASE " + database);
      }
    }
  }

  private boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + database + "'")) {
      return found.next();
    }
  }
}
