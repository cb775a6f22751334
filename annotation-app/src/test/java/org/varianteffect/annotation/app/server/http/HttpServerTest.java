package org.varianteffect.annotation.app.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the server shares its threads. */
@Timeout(60)
class HttpServerTest {
  private static final String PAGE = "https://example.org";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch database = new CountDownLatch(1);
  private final CountDownLatch waiting = new CountDownLatch(Handlers.AT_ONCE);

  @Test
  void healthAndMetricsAreAnsweredWhileMoreRequestsWaitThanThereAreThreads() throws Exception {
    try (HttpServer server = start()) {
      List<CompletableFuture<HttpResponse<String>>> readers =
          Stream.generate(() -> get(server, "/slow")).limit(2L * HttpServer.THREADS).toList();
      waiting.await();

      assertThat(get(server, "/health/live").join().body()).isEqualTo("live");
      assertThat(get(server, "/metrics").join().body()).isEqualTo("metrics");

      assertThat(readers).noneMatch(CompletableFuture::isDone);
      database.countDown();
      assertThat(readers)
          .allSatisfy(reader -> assertThat(reader.join().statusCode()).isEqualTo(200));
    }
  }

  @Test
  void whoseTurnDoesNotComeInTimeIsToldThatTheServerIsBusy() throws Exception {
    try (HttpServer server = start()) {
      List<CompletableFuture<HttpResponse<String>>> readers =
          Stream.generate(() -> get(server, "/slow")).limit(Handlers.AT_ONCE).toList();
      waiting.await();

      HttpResponse<String> late = get(server, "/slow", "Origin", PAGE).join();

      assertThat(late.statusCode()).isEqualTo(503);
      assertThat(late.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(late.headers().firstValue("Retry-After")).isPresent();
      assertThat(late.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
      assertThat(late.headers().firstValue("Access-Control-Expose-Headers"))
          .hasValueSatisfying(exposed -> assertThat(exposed).contains("Retry-After"));
      assertThat(late.body()).contains("annotation-problem:busy");
      database.countDown();
      assertThat(readers)
          .allSatisfy(reader -> assertThat(reader.join().statusCode()).isEqualTo(200));
    }
  }

  private HttpServer start() throws Exception {
    HttpServer.Settings settings =
        new HttpServer.Settings(
            "127.0.0.1",
            0,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Set.of(PAGE),
            Optional.empty(),
            Clock.systemUTC());
    return HttpServer.start(settings, new ResourceConfig().register(new Paths()));
  }

  private CompletableFuture<HttpResponse<String>> get(
      HttpServer server, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** As the server's own, without a database. */
  @Path("/")
  public final class Paths {

    /** Waits for the database. */
    @GET
    @Path("slow")
    public String slow() throws InterruptedException {
      waiting.countDown();
      database.await();
      return "rows";
    }

    /** Asks nobody. */
    @GET
    @Path("health/live")
    public String live() {
      return "live";
    }

    /** Asks nobody. */
    @GET
    @Path("metrics")
    public String metrics() {
      return "metrics";
    }
  }
}
