package org.example.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.allele.AlleleReader;

/**
 * Serves {@code GET /alleles/VRS_DIGEST}: how common an allele of a published score set is and what
 * it does, now or, with {@code ?as_of=INSTANT}, as of a past instant.
 */
public final class AlleleServer implements AutoCloseable {

  private static final String ALLELES = "/alleles/";
  private static final String AS_OF = "as_of=";
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Answer(int status, Object body) {

    static Answer error(int status, String message) {
      return new Answer(status, Map.of("error", message));
    }
  }

  private final AlleleReader alleles;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * @param port 0 for any that is free
   */
  public AlleleServer(DataSource database, int port) throws IOException {
    alleles = new AlleleReader(database);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(threads);
    http.createContext(ALLELES, this::serve);
    http.start();
  }

  /** {@code DATABASE_URL} is a JDBC URL, with user and password if need be. */
  public static void main(String[] arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(System.getenv("DATABASE_URL"));
    try {
      new AlleleServer(database, 8080);
    } catch (IOException e) {
      throw new UncheckedIOException("the server cannot listen on port 8080", e);
    }
  }

  public int port() {
    return http.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange.getRequestURI());
      byte[] body = JSON.writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(URI request) {
    String digest = request.getPath().substring(ALLELES.length());
    try {
      return alleles
          .annotations(digest, ReadScope.publishedOnly(), readTime(request.getQuery()))
          .map(found -> new Answer(200, AlleleAnswer.of(digest, found)))
          .orElseGet(() -> Answer.error(404, "there is no allele " + digest));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Answer.error(400, "as_of is no instant such as 2024-05-03T00:00:00Z");
    } catch (RuntimeException e) {
      System.getLogger("api").log(System.Logger.Level.ERROR, "a request failed", e);
      return Answer.error(500, "the server failed; its log says why");
    }
  }

  private static ReadTime readTime(String query) {
    return query == null || !query.startsWith(AS_OF)
        ? ReadTime.live()
        : ReadTime.asOf(Instant.parse(query.substring(AS_OF.length())));
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdown();
  }
}
