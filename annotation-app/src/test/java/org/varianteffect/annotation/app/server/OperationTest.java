package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.server.TestClient.Reply;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.testing.TestDatabase;

/** What operators need: health, metrics, the access log, a role that only reads. */
class OperationTest {

  @Test
  void aDatabaseThatWasNeverCutOverIsRefused() {
    try (TestDatabase database = ServedDatabase.expanded()) {
      assertThatThrownBy(() -> ServerUnderTest.on(database))
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DATABASE_UNSUITABLE))
          .hasMessage(
              "the database was never cut over (its view v_variant_annotations is that of the old tables): run annotations cutover, or give --allow-before-cutover; annotations demo builds a database and serves it");
    }
  }

  @Test
  void unlessThatIsAllowed() throws Exception {
    ServerOptions allowed = options(ReadScope.everything(), true, Set.of());
    try (TestDatabase database = ServedDatabase.expanded();
        ServerUnderTest server = ServerUnderTest.on(database, allowed)) {
      assertThat(server.client().get("/health/ready").status()).isEqualTo(200);
      assertThat(server.client().get("/api/v1/alleles/CA1").problem()).isEqualTo("unknown-allele");
    }
  }

  @Test
  void aServerIsReadyWhileItsDatabaseIs() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        ServerUnderTest server = ServerUnderTest.on(database)) {
      assertThat(server.client().found("/health/live").path("status").asText()).isEqualTo("live");
      assertThat(server.client().found("/health/ready").path("status").asText()).isEqualTo("ready");

      database.execute("ALTER TABLE vep_allele_consequences RENAME TO elsewhere");
      Reply missing = server.client().get("/health/ready");
      assertThat(missing.status()).isEqualTo(503);
      assertThat(missing.json().path("detail").asText())
          .contains("table vep_allele_consequences is missing");
      assertThat(server.client().get("/api/v1/alleles/CA2").problem()).isEqualTo("not-serving");
      database.execute("ALTER TABLE elsewhere RENAME TO vep_allele_consequences");

      database.execute(
          "ALTER VIEW v_variant_annotations RENAME mapping_record_id TO mapped_variant_id");
      assertThat(server.client().get("/health/ready").json().path("detail").asText())
          .contains(
              "the database was never cut over (its view v_variant_annotations is that of the old tables)");
      assertThat(server.client().get("/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void aRoleThatMayOnlyReadIsEnoughAndOneThatMayNotIsTold() throws Exception {
    String role = "reader_" + System.nanoTime();
    try (TestDatabase database = ServedDatabase.create()) {
      database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'role-secret'");
      try {
        database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role);
        try (ServerUnderTest server = ServerUnderTest.as(role, "role-secret", database)) {
          assertThat(server.client().get("/health/ready").status()).isEqualTo(200);
          assertThat(server.client().get("/api/v1/alleles/CA2").status()).isEqualTo(200);

          database.execute("REVOKE SELECT ON alleles FROM " + role);
          assertThat(server.client().get("/health/ready").json().path("detail").asText())
              .isEqualTo("role " + role + " may not SELECT from alleles");
          Reply refused = server.client().get("/api/v1/alleles/CA2");
          assertThat(refused.problem()).isEqualTo("not-serving");
          assertThat(refused.text()).doesNotContain(role);
        }
      } finally {
        database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
      }
    }
  }

  @Test
  void connectionsOnlyReadWhateverTheRoleMayDo() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        ServerUnderTest server = ServerUnderTest.on(database)) {
      assertThat(server.client().get("/api/v1/alleles/CA2").status()).isEqualTo(200);
      try (var pool =
              ReadingPool.open(
                  database.dataSource(),
                  ServerUnderTest.OPTIONS,
                  new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
          var connection = pool.getConnection();
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute("DELETE FROM variants"))
            .hasMessageContaining("read-only transaction");
      }
    }
  }

  @Test
  void aServerStartsWithoutExamplesThatCannotBeFoundInTime() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        Connection locking = database.connect();
        Statement lock = locking.createStatement()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE alleles IN ACCESS EXCLUSIVE MODE");
      try (ServerUnderTest server = ServerUnderTest.on(database)) {
        locking.rollback();
        assertThat(server.client().get("/api/v1/alleles/CA2").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void anAddressOfIpv6CanBeFollowedAsItIsPrinted() throws Exception {
    assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null);
    try (TestDatabase database = ServedDatabase.cutOver();
        ServerUnderTest server =
            ServerUnderTest.on(
                database, options("::1", ReadScope.publishedOnly(), false, Set.of()))) {
      assertThat(server.address()).startsWith("http://[::1]:");
      assertThat(server.client().get("/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void metricsCountRequestsByRoute() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        ServerUnderTest server = ServerUnderTest.on(database)) {
      server.client().get("/api/v1/alleles/CA2");
      server.client().get("/api/v1/alleles/PA5");
      server.client().get("/api/v1/alleles/CA404");
      server.client().get("/wp-admin");
      String metrics = server.client().get("/metrics").text();
      assertThat(metrics)
          .contains(
              "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/alleles/{id}\",status=\"200\"} 2")
          .contains(
              "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/alleles/{id}\",status=\"404\"} 1")
          .contains("hikaricp_connections_max{pool=\"annotations\"} 4.0")
          .contains("jvm_memory_used_bytes")
          .doesNotContain("CA2")
          .doesNotContain("wp-admin");
      assertThat(server.log())
          .containsPattern(
              "127\\.0\\.0\\.1 - - \\[\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\\] \"GET /api/v1/alleles/CA404 HTTP/1\\.1\" 404 ");
    }
  }

  @Test
  void methodsThatNobodyServesAreCountedTogether() throws Exception {
    try (TestDatabase database = ServedDatabase.create();
        ServerUnderTest server = ServerUnderTest.on(database)) {
      for (String method : List.of("M1", "M2", "get")) {
        HttpRequest request =
            HttpRequest.newBuilder(server.client().uri("/api/v1/alleles/CA2"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(server.client().send(request).status()).isEqualTo(405);
      }
      assertThat(server.client().get("/metrics").text())
          .contains(
              "http_server_requests_seconds_count{method=\"other\",route=\"none\",status=\"405\"} 3")
          .doesNotContain("M1")
          .doesNotContain("\"get\"");
    }
  }

  @Test
  void pagesOfOtherOriginsReadNothingUnlessTheyAreNamed() throws Exception {
    ServerOptions shared = options(ReadScope.publishedOnly(), false, Set.of("https://example.org"));
    try (TestDatabase database = ServedDatabase.create();
        ServerUnderTest closed = ServerUnderTest.on(database);
        ServerUnderTest open = ServerUnderTest.on(database, shared)) {
      assertThat(allowed(closed, "https://example.org")).isEmpty();
      assertThat(allowed(open, "https://example.org")).isEqualTo("https://example.org");
      assertThat(allowed(open, "https://example.com")).isEmpty();
    }
  }

  private static String allowed(ServerUnderTest server, String origin) throws Exception {
    return server
        .client()
        .get("/api/v1/alleles/CA2", "Origin", origin)
        .header("Access-Control-Allow-Origin");
  }

  private static ServerOptions options(
      ReadScope scope, boolean allowBeforeCutover, Set<String> corsOrigins) {
    return options("127.0.0.1", scope, allowBeforeCutover, corsOrigins);
  }

  private static ServerOptions options(
      String host, ReadScope scope, boolean allowBeforeCutover, Set<String> corsOrigins) {
    return new ServerOptions(
        host,
        0,
        scope,
        allowBeforeCutover,
        2,
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        corsOrigins,
        false);
  }
}
