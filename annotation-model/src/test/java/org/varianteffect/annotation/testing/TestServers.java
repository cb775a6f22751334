package org.varianteffect.annotation.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Where the server comes from: somebody's, a container, or embedded. Each ends with the JVM. */
final class TestServers {

  /** Durability costs time, and no test needs a database after a power cut. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "timezone", "America/St_Johns",
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "200",
          "max_prepared_transactions", "5");

  private TestServers() {}

  static TestServer start() {
    String url = System.getenv("ANNOTATIONS_TEST_URL");
    if (url != null && !url.isBlank()) {
      return new TestServer(
          url,
          environment("ANNOTATIONS_TEST_USER", "postgres"),
          environment("ANNOTATIONS_TEST_PASSWORD", ""));
    }
    String kind = System.getProperty("annotations.postgres", "embedded");
    return switch (kind) {
      case "embedded" -> embedded();
      case "testcontainers" -> container();
      default ->
          throw new IllegalArgumentException(
              "-Dannotations.postgres=" + kind + ": use embedded or testcontainers");
    };
  }

  private static TestServer embedded() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(1))
            .setDataDirectory(DataDirectory.create());
    SETTINGS.forEach(builder::setServerConfig);
    try {
      // Stopped by the shutdown hook that the library registers.
      @SuppressWarnings("resource")
      EmbeddedPostgres server = builder.start();
      return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL did not start: " + e, e);
    }
  }

  private static TestServer container() {
    DockerImageName image =
        DockerImageName.parse(environment("LOCAL_POSTGRES_IMAGE", "postgres:17"))
            .asCompatibleSubstituteFor("postgres");
    PostgreSQLContainer server = new PostgreSQLContainer(image);
    server.withCommand(command());
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-container"));
    return new TestServer(server.getJdbcUrl(), server.getUsername(), server.getPassword());
  }

  private static String[] command() {
    StringBuilder command = new StringBuilder("postgres");
    SETTINGS.forEach(
        (name, value) -> command.append(" -c ").append(name).append('=').append(value));
    return command.toString().split(" ");
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
