package org.varianteffect.annotation.app.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.varianteffect.annotation.app.connection.ConnectionSettings;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.connection.Databases;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.testing.TestDatabase;

/** A server in this process, on a port of its own. */
final class ServerUnderTest implements AutoCloseable {

  static final ServerOptions OPTIONS =
      new ServerOptions(
          "127.0.0.1",
          0,
          ReadScope.publishedOnly(),
          false,
          4,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Set.of(),
          true);

  private final TestEnvironment environment = new TestEnvironment();
  private final Database database;
  private final AnnotationServer server;
  private final TestClient client;

  private ServerUnderTest(
      TestDatabase tested, String user, String password, ServerOptions options) {
    environment.with("PGPASSWORD", password);
    this.database =
        new Databases(environment.environment())
            .open(
                new ConnectionSettings(
                    Optional.of(tested.url()),
                    Optional.of(user),
                    Optional.empty(),
                    Optional.empty()));
    this.server = AnnotationServer.start(database, options, environment.environment());
    this.client = new TestClient(server.address());
  }

  static ServerUnderTest on(TestDatabase database) {
    return on(database, OPTIONS);
  }

  static ServerUnderTest on(TestDatabase database, ServerOptions options) {
    return new ServerUnderTest(database, database.user(), database.password(), options);
  }

  static ServerUnderTest as(String role, String password, TestDatabase database) {
    return new ServerUnderTest(database, role, password, OPTIONS);
  }

  TestClient client() {
    return client;
  }

  String address() {
    return server.address();
  }

  /** The access log. */
  String log() {
    return environment.err();
  }

  /** The value of a meter without tags other than the pool's. */
  double meter(String name) throws Exception {
    return client
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Override
  public void close() {
    try (database) {
      server.close();
    }
  }
}
