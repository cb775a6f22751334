package org.varianteffect.annotation.app.server.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of HTTP. Closing it lets the requests come to their end that are being answered. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** Those that listen and wait for clients to send or read included. */
  static final int THREADS = 64;

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Where and how.
   *
   * @param host the address to listen on
   * @param port 0 for any that is free
   * @param stall how long a client may neither send nor read
   * @param patience how long requests that are being answered may take when the server is closed
   * @param corsOrigins pages of these origins may read answers
   * @param accessLog takes a line for each request
   * @param clock says when a request was made
   */
  public record Settings(
      String host,
      int port,
      Duration stall,
      Duration patience,
      Set<String> corsOrigins,
      Optional<Consumer<String>> accessLog,
      Clock clock) {}

  /**
   * Starts one.
   *
   * @throws Exception when the port is taken
   */
  public static HttpServer start(Settings settings, ResourceConfig resources) throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    Server server = new Server(threads);
    ServerConnector connector =
        HttpListener.of(server, settings.host(), settings.port(), settings.stall());
    server.addConnector(connector);
    server.setErrorHandler(new ProblemErrors(settings.clock()));
    server.setHandler(Handlers.chain(resources, settings.corsOrigins(), settings.clock()));
    server.setStopTimeout(settings.patience().toMillis());
    settings
        .accessLog()
        .ifPresent(
            log -> server.setRequestLog(new CustomRequestLog(log::accept, Handlers.ACCESS_LOG)));
    server.start();
    return new HttpServer(server, connector);
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Takes no more requests, and returns when those that are being answered have ended. Those that
   * outlast the patience are cut off.
   */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("requests were cut off, for they did not end in time", e);
    }
  }
}
