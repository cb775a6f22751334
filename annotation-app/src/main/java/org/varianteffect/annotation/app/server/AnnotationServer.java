package org.varianteffect.annotation.app.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.glassfish.jersey.server.ResourceConfig;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.server.http.HttpServer;
import org.varianteffect.annotation.app.server.monitoring.Meters;
import org.varianteffect.annotation.app.server.monitoring.Readiness;
import org.varianteffect.annotation.app.server.page.Examples;

/** The readers of a database over HTTP, until it is closed. */
public final class AnnotationServer implements AutoCloseable {

  /** How long answers that are under way may take when the server is closed. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ServerPools pools;
  private final HttpServer http;
  private final String host;
  private final Examples examples;

  private AnnotationServer(ServerPools pools, HttpServer http, String host, Examples examples) {
    this.pools = pools;
    this.http = http;
    this.host = host;
    this.examples = examples;
  }

  /**
   * Starts one.
   *
   * @throws CommandFailure when the database was never cut over, or the port is taken
   */
  public static AnnotationServer start(
      Database database, ServerOptions options, Environment environment) {
    PrometheusMeterRegistry meters = Meters.create();
    ServerPools pools = ServerPools.open(database.dataSource(), options, meters);
    try {
      Readiness readiness = new Readiness(pools.ofReadiness(), options.allowBeforeCutover());
      refuseBeforeCutover(readiness, options);
      Examples examples = examples(pools.ofReaders(), options, readiness);
      ResourceConfig resources =
          Resources.of(
              pools.ofReaders(), options, environment.clock(), readiness, meters, examples);
      HttpServer http = listen(settings(options, environment), resources);
      return new AnnotationServer(pools, http, options.host(), examples);
    } catch (RuntimeException e) {
      pools.close();
      throw e;
    }
  }

  private static void refuseBeforeCutover(Readiness readiness, ServerOptions options) {
    if (options.allowBeforeCutover()) {
      return;
    }
    readiness
        .notCutOver()
        .ifPresent(
            reason -> {
              throw CommandFailure.unsuitable(
                  reason
                      + ": run annotations cutover, or give --allow-before-cutover; annotations demo builds a database and serves it",
                  null);
            });
  }

  /** Those of the database, when it can be read. */
  private static Examples examples(DataSource pool, ServerOptions options, Readiness readiness) {
    return readiness.reasonsAgainst().isEmpty()
        ? ExampleIds.find(pool, options.scope()).orElse(Examples.GENERAL)
        : Examples.GENERAL;
  }

  private static HttpServer.Settings settings(ServerOptions options, Environment environment) {
    return new HttpServer.Settings(
        options.host(),
        options.port(),
        options.stall(),
        PATIENCE,
        options.corsOrigins(),
        options.accessLog() ? Optional.of(environment.err()::println) : Optional.empty(),
        environment.clock());
  }

  private static HttpServer listen(HttpServer.Settings settings, ResourceConfig resources) {
    try {
      return HttpServer.start(settings, resources);
    } catch (Exception e) {
      throw CommandFailure.wrongUsage(
          "the server cannot listen on %s:%s (%s): give another --host or --port"
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
  }

  /** What the operating system says is told by the exception below. */
  private static String reason(Exception e) {
    return (e.getCause() == null ? e : e.getCause()).getMessage();
  }

  /** Where its page is. */
  public String address() {
    return "http://%s:%s/".formatted(isIpv6(host) ? "[" + host + "]" : host, http.port());
  }

  /** In an address it stands in brackets, for it has colons of its own. */
  private static boolean isIpv6(String host) {
    return host.contains(":") && !host.startsWith("[");
  }

  /** Something to begin with: a variant with all that is said of it, and a timeline. */
  public List<String> addressesToTry() {
    return List.of(
        address() + "api/v1/variants/" + examples.variantUrn().replace("#", "%23"),
        address() + "api/v1/alleles/" + examples.digest() + "/history");
  }

  /** Lets the answers that are under way come to their end, and gives back every connection. */
  @Override
  public void close() {
    try (pools) {
      http.close();
    }
  }
}
