package org.varianteffect.annotation.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.server.TestClient.Reply;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.testing.TestDatabase;

/** Long answers, slow databases, and clients that go away or stop reading. */
class StreamsTest {

  private static final String CSV = "/api/v1/score-sets/urn:mavedb:00000007-a-1/variants/data";
  private static final String ALLELE = "/api/v1/alleles/CA2";
  private static final String ACTIVE = "hikaricp_connections_active";
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
  private static final Duration SECONDS = Duration.ofSeconds(10);

  /** Far more than fits in the buffers between server and client. */
  private static final String LARGE_SET =
      """
      INSERT INTO scoresets (id, urn, private, published_date, num_variants, dataset_columns) VALUES
        (7, 'urn:mavedb:00000007-a-1', false, '2023-05-01', 15000, '{"score_columns": ["score"], "count_columns": []}');
      INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt, creation_date, modification_date)
      SELECT 1000 + i, 'urn:mavedb:00000007-a-1#' || i, jsonb_build_object('score_data', jsonb_build_object('score', repeat('7', 1000))),
        7, 'c.' || i || 'A>G', '2023-01-01', '2023-01-01'
      FROM generate_series(1, 15000) i;
      ANALYZE variants
      """;

  private final TestDatabase database = ServedDatabase.create();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aClientThatDisconnectsFreesItsConnection() throws Exception {
    database.execute(LARGE_SET);
    try (ServerUnderTest server = server(Duration.ofSeconds(10), Duration.ofSeconds(30))) {
      try (Socket client = ask(server)) {
        assertThat(client.getInputStream().read()).isPositive();
        assertThat(server.meter(ACTIVE)).isEqualTo(1);
      }
      awaitNoneActive(server);
    }
  }

  @Test
  void aClientThatStopsReadingFreesItsConnection() throws Exception {
    database.execute(LARGE_SET);
    try (ServerUnderTest server = server(Duration.ofSeconds(10), Duration.ofSeconds(1));
        Socket client = ask(server)) {
      assertThat(client.getInputStream().read()).isPositive();
      assertThat(server.meter(ACTIVE)).isEqualTo(1);
      awaitNoneActive(server);
    }
  }

  @Test
  void aClientThatLeavesBeforeTheFirstRowEndsTheStatement() throws Exception {
    try (ServerUnderTest server = server(Duration.ofSeconds(30), Duration.ofSeconds(30));
        Connection locking = lockedAlleles()) {
      for (String path :
          List.of(ALLELE, "/api/v1/score-sets/urn:mavedb:00000001-a-1/mapped-variants")) {
        try (Socket client = ask(server, path)) {
          await(() -> database.lockWaits() == 1);
          assertThat(client.isConnected()).isTrue();
        }
        await(() -> database.lockWaits() == 0);
        await(() -> server.meter(ACTIVE) == 0);
      }
      locking.rollback();
      assertThat(server.client().get(ALLELE).status()).isEqualTo(200);
      assertThat(server.client().get("/metrics").text())
          .contains("route=\"/api/v1/alleles/{id}\",status=\"aborted\"} 1");
    }
  }

  @Test
  void aClientThatSendsItsNextRequestsEarlyOrLateIsAnswered() throws Exception {
    try (ServerUnderTest server = server(Duration.ofSeconds(30), Duration.ofSeconds(30));
        Connection locking = lockedAlleles();
        Socket client = ask(server, ALLELE)) {
      TimeUnit.MILLISECONDS.sleep(800);
      ask(client, "/api/v1/alleles/CA404");
      TimeUnit.MILLISECONDS.sleep(800);
      assertThat(database.lockWaits()).isEqualTo(1);
      locking.rollback();
      assertThat(status(client)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(status(client)).isEqualTo("HTTP/1.1 404 Not Found");
      ask(client, ALLELE);
      assertThat(status(client)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void anAnswerThatFailsOnTheWayIsBrokenOff() throws Exception {
    database.execute(LARGE_SET);
    try (ServerUnderTest server = server(Duration.ofSeconds(10), Duration.ofSeconds(30));
        Socket client = ask(server)) {
      assertThat(client.getInputStream().read()).isPositive();
      database.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'");
      assertThat(rest(client)).as("an answer that is broken off").doesNotEndWith(LAST_CHUNK);
      awaitNoneActive(server);
      assertThat(server.client().get("/api/v1/alleles/CA2").status()).isEqualTo(200);
    }
  }

  @Test
  void aStatementThatTakesTooLongIsEndedAndItsConnectionReturned() throws Exception {
    try (ServerUnderTest server = server(Duration.ofMillis(300), Duration.ofSeconds(30))) {
      try (Connection locking = lockedAlleles()) {
        for (String path :
            new String[] {
              "/api/v1/alleles/CA2", "/api/v1/score-sets/urn:mavedb:00000001-a-1/mapped-variants"
            }) {
          Reply reply = server.client().get(path);
          assertThat(reply.status()).as(reply.text()).isEqualTo(503);
          assertThat(reply.problem()).isEqualTo("timeout");
          assertThat(reply.header("Retry-After")).isNotEmpty();
        }
        locking.rollback();
      }
      assertThat(server.meter(ACTIVE)).isZero();
      assertThat(server.client().get("/api/v1/alleles/CA2").status()).isEqualTo(200);
    }
  }

  @Test
  void aServerSaysThatItIsReadyWhileReadersHoldEveryConnection() throws Exception {
    try (ServerUnderTest server = server(Duration.ofSeconds(30), Duration.ofSeconds(30));
        Connection locking = lockedAlleles();
        Socket one = ask(server, ALLELE);
        Socket other = ask(server, ALLELE)) {
      await(() -> server.meter(ACTIVE) == 2);
      assertThat(server.client().get("/health/ready").status()).isEqualTo(200);
      assertThat(one.isConnected() && other.isConnected()).isTrue();
      locking.rollback();
    }
  }

  @Test
  void whoeverGetsNoConnectionInTimeIsToldToComeAgain() throws Exception {
    try (ServerUnderTest server = server(Duration.ofSeconds(30), Duration.ofSeconds(30));
        Connection locking = lockedAlleles();
        Socket one = ask(server, ALLELE);
        Socket other = ask(server, ALLELE)) {
      await(() -> server.meter(ACTIVE) == 2);
      Reply reply = server.client().get(ALLELE);
      assertThat(reply.status()).as(reply.text()).isEqualTo(503);
      assertThat(reply.problem()).isEqualTo("busy");
      assertThat(reply.header("Retry-After")).isNotEmpty();
      assertThat(one.isConnected() && other.isConnected()).isTrue();
      locking.rollback();
    }
  }

  @Test
  void longAnswersThatAreTakenSlowlyLeaveAConnectionToShortOnes() throws Exception {
    database.execute(LARGE_SET);
    try (ServerUnderTest server = server(Duration.ofSeconds(10), Duration.ofSeconds(30))) {
      try (Socket slow = ask(server)) {
        assertThat(slow.getInputStream().read()).isPositive();
        Reply further = server.client().get(CSV);
        assertThat(further.status()).as("a further long answer").isEqualTo(503);
        assertThat(further.problem()).isEqualTo("busy");
        assertThat(further.header("Retry-After")).isNotEmpty();
        assertThat(server.client().head(CSV).status()).isEqualTo(503);
        assertThat(server.client().get(ALLELE).status()).isEqualTo(200);
      }
      awaitNoneActive(server);
      assertThat(server.client().get(CSV).status()).isEqualTo(200);
    }
  }

  @Test
  void aStopWaitsForAnswersThatAreUnderWayAndTakesNoMore() throws Exception {
    database.execute(LARGE_SET);
    ServerUnderTest server = server(Duration.ofSeconds(10), Duration.ofSeconds(30));
    try (Socket client = ask(server)) {
      assertThat(client.getInputStream().read()).isPositive();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
      await(SECONDS, () -> takesNoMore(server));
      assertThat(stop).isNotDone();
      String csv = rest(client);
      assertThat(csv).endsWith(LAST_CHUNK).contains("urn:mavedb:00000007-a-1#15000,");
      stop.get(20, TimeUnit.SECONDS);
    }
  }

  private static boolean takesNoMore(ServerUnderTest server) throws Exception {
    try {
      server.client().getWithin(Duration.ofSeconds(2), "/health/live");
      return false;
    } catch (IOException refused) {
      return true;
    }
  }

  private ServerUnderTest server(Duration statementTimeout, Duration stall) {
    return ServerUnderTest.on(
        database,
        new ServerOptions(
            "127.0.0.1",
            0,
            ReadScope.publishedOnly(),
            false,
            2,
            statementTimeout,
            stall,
            Set.of(),
            false));
  }

  /** Whoever reads the table waits. */
  private Connection lockedAlleles() throws SQLException {
    Connection locking = database.connect();
    locking.setAutoCommit(false);
    try (Statement statement = locking.createStatement()) {
      statement.execute("LOCK TABLE alleles IN ACCESS EXCLUSIVE MODE");
    }
    return locking;
  }

  private static Socket ask(ServerUnderTest server) throws IOException {
    return ask(server, CSV);
  }

  /** A client with little room for what it has not read yet. */
  private static Socket ask(ServerUnderTest server, String path) throws IOException {
    URI address = URI.create(server.address());
    Socket client = new Socket();
    client.setReceiveBufferSize(4_096);
    client.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    ask(client, path);
    return client;
  }

  private static void ask(Socket client, String path) throws IOException {
    client
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** The first line of an answer, all of which is read, and nothing of the next. */
  private static String status(Socket client) throws IOException {
    client.setSoTimeout((int) SECONDS.toMillis());
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf(LAST_CHUNK) < 0) {
      int next = client.getInputStream().read();
      assertThat(next).as(answer.toString()).isNotNegative();
      answer.append((char) next);
    }
    return answer.toString().lines().findFirst().orElseThrow();
  }

  /** What comes until the last chunk of a whole answer, or until there is no more. */
  private static String rest(Socket client) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] portion = new byte[1 << 16];
    String end = "";
    for (int got = 0; got >= 0 && !end.endsWith(LAST_CHUNK); got = read(client, portion)) {
      all.write(portion, 0, got);
      end = (end + new String(portion, 0, got, StandardCharsets.UTF_8));
      end = end.substring(Math.max(0, end.length() - LAST_CHUNK.length()));
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static int read(Socket client, byte[] portion) throws IOException {
    try {
      return client.getInputStream().read(portion);
    } catch (SocketException cutOff) {
      return -1;
    }
  }

  private static void awaitNoneActive(ServerUnderTest server) throws Exception {
    await(SECONDS, () -> server.meter(ACTIVE) == 0);
  }

  private static void await(Callable<Boolean> state) throws Exception {
    await(Duration.ofSeconds(3), state);
  }

  private static void await(Duration patience, Callable<Boolean> state) throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (!state.call() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(state.call()).isTrue();
  }
}
