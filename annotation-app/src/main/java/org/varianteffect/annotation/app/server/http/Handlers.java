package org.varianteffect.annotation.app.server.http;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.varianteffect.annotation.serving.rest.servlet.BrokenOffFilter;

/** What a request passes through on its way to the resources. */
final class Handlers {

  /** The common log format, with milliseconds at the end. */
  static final String ACCESS_LOG =
      "%{client}a - - %{yyyy-MM-dd'T'HH:mm:ss.SSS'Z'|UTC}t \"%r\" %s %O %{ms}T";

  /**
   * As many requests have a thread each; further ones wait for their turn without one. That leaves
   * threads to answer health checks and to read the metrics when all of these wait for the
   * database.
   */
  static final int AT_ONCE = HttpServer.THREADS * 3 / 4;

  /** How long a request waits for its turn before it is told that the server is busy. */
  private static final Duration TURN = Duration.ofSeconds(5);

  private Handlers() {}

  static Handler chain(ResourceConfig resources, Set<String> corsOrigins, Clock clock) {
    Handler.Wrapper compressing = compressing();
    compressing.setHandler(servlet(resources, clock));
    AskedAt marking = new AskedAt(clock);
    marking.setHandler(compressing);
    ClientOfThread known = new ClientOfThread();
    known.setHandler(marking);
    Handler bounded = new GracefulHandler(inTurn(known));
    return corsOrigins.isEmpty() ? bounded : sharing(corsOrigins, bounded);
  }

  private static Handler inTurn(Handler next) {
    QoSHandler turns = new QoSHandler(next);
    turns.setMaxRequestCount(AT_ONCE);
    turns.setMaxSuspend(TURN);
    turns.excludePath("/health/*", "/metrics");
    return turns;
  }

  private static Handler.Wrapper compressing() {
    CompressionHandler handler = new CompressionHandler();
    handler.putCompression(new GzipCompression());
    handler.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            .compressIncludeMethod("POST")
            .compressIncludeMethod("HEAD")
            // A small body that unpacks to a large one is not worth the trouble.
            .decompressExcludePath("/*")
            .build());
    return handler;
  }

  private static Handler servlet(ResourceConfig resources, Clock clock) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.setErrorHandler(new ProblemErrors(clock));
    context.addFilter(
        new FilterHolder(new WordlessRefusals()), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addFilter(
        new FilterHolder(new BrokenOffFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new ServletContainer(resources)), "/*");
    return context;
  }

  /** Around all others: a page is to learn of a busy server what any client does. */
  private static Handler sharing(Set<String> origins, Handler handler) {
    CrossOriginHandler sharing = new CrossOriginHandler();
    sharing.setAllowedOriginPatterns(
        origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
    sharing.setExposedHeaders(Set.of("ETag", "Retry-After", "X-As-Of"));
    sharing.setHandler(handler);
    return sharing;
  }
}
