package org.varianteffect.annotation.app.connection;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.app.embedded.EmbeddedServer;
import org.varianteffect.annotation.app.environment.Environment;

/** Opens the database that options and environment name, or says in one line why it cannot. */
public final class Databases {
  private static final int CONNECT_TIMEOUT_SECONDS = 10;

  private final Environment environment;

  /** Databases as seen from this environment. */
  public Databases(Environment environment) {
    this.environment = environment;
  }

  /** Opens and checks it; starts the embedded server first when the settings ask for one. */
  public Database open(ConnectionSettings settings) {
    refuseContradiction(settings);
    return settings.embedded().map(this::openEmbedded).orElseGet(() -> openRemote(settings));
  }

  /** Starts or joins the private server that keeps its data in this directory. */
  public Database openEmbedded(Path directory) {
    return openOwning(EmbeddedServer.in(directory, environment.interruption()));
  }

  /**
   * As {@link #openEmbedded}, for data that nobody will miss: faster, and lost in a crash of the
   * machine.
   */
  public Database openForgetful(Path directory) {
    return openOwning(EmbeddedServer.forgetful(directory, environment.interruption()));
  }

  private Database openOwning(EmbeddedServer server) {
    try {
      Database database = open(server);
      database.owns(server);
      return database;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private Database open(EmbeddedServer server) {
    ConnectionSettings settings =
        new ConnectionSettings(
            Optional.of(server.url()),
            Optional.of(server.user()),
            Optional.of(server.passwordFile()),
            Optional.empty());
    return openRemote(settings);
  }

  private static void refuseContradiction(ConnectionSettings settings) {
    if (settings.embedded().isPresent() && settings.url().isPresent()) {
      throw wrongUsage("--url and --embedded name two databases: give one of them");
    }
    if (settings.embedded().isPresent()) {
      refuseCredentials(settings);
    }
    settings.url().map(DatabaseAddress::of).ifPresent(Databases::refuseVisiblePassword);
  }

  private static void refuseCredentials(ConnectionSettings settings) {
    if (settings.user().isPresent() || settings.passwordFile().isPresent()) {
      throw wrongUsage(
          "--user and --password-file are of no use with --embedded, whose server has a role of its own: leave them out");
    }
  }

  private static void refuseVisiblePassword(DatabaseAddress address) {
    if (address.password().isPresent()) {
      throw wrongUsage(
          "a password in --url can be seen in the process list: give it with --password-file, PGPASSWORD or ~/.pgpass");
    }
    if (address.hasKeyPassword()) {
      throw wrongUsage(
          "a password in --url (sslpassword) can be seen in the process list: give the URL in ANNOTATIONS_DB_URL");
    }
  }

  private Database openRemote(ConnectionSettings settings) {
    DatabaseAddress address = DatabaseAddress.of(url(settings));
    Credentials credentials = Credentials.resolve(settings, address, environment);
    CancellableDataSource dataSource = dataSource(address, credentials);
    check(dataSource, address, credentials);
    return new Database(dataSource, address, environment.interruption().releaseBy(dataSource::end));
  }

  private String url(ConnectionSettings settings) {
    return settings
        .url()
        .or(() -> environment.variable("ANNOTATIONS_DB_URL"))
        .orElseThrow(
            () ->
                wrongUsage(
                    "no database is named: give --url jdbc:postgresql://HOST/DATABASE, set ANNOTATIONS_DB_URL, or give --embedded DIR"));
  }

  private static CancellableDataSource dataSource(
      DatabaseAddress address, Credentials credentials) {
    CancellableDataSource dataSource = new CancellableDataSource();
    dataSource.setUrl(address.url());
    dataSource.setUser(credentials.user());
    dataSource.setPassword(credentials.password().orElse(null));
    dataSource.setApplicationName("annotations");
    dataSource.setTcpKeepAlive(true);
    dataSource.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    return dataSource;
  }

  private static void check(
      PGSimpleDataSource dataSource, DatabaseAddress address, Credentials credentials) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SHOW server_version_num")) {
      version.next();
      ServerVersion.parse(version.getString(1)).requireSupported(address.place());
    } catch (SQLException e) {
      throw ConnectionErrors.explain(e, address, credentials);
    }
  }
}
