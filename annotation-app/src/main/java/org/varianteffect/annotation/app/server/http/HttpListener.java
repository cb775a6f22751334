package org.varianteffect.annotation.app.server.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Where the server listens, and what it takes for HTTP. */
final class HttpListener {

  /**
   * Whatever an id in a path contains is for the resource to judge, so that every malformed id gets
   * the problem document that says so.
   */
  private static final UriCompliance ANY_SEGMENT =
      UriCompliance.DEFAULT.with(
          "ANY_SEGMENT",
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  private HttpListener() {}

  /**
   * @param stall how long a client may neither send nor read
   */
  static ServerConnector of(Server server, String host, int port, Duration stall) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUriCompliance(ANY_SEGMENT);
    ServerConnector connector = new Watching(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(stall.toMillis());
    return connector;
  }

  /** Takes connections that can tell when their client is gone. */
  private static final class Watching extends ServerConnector {

    Watching(Server server, HttpConnectionFactory http) {
      super(server, http);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      SocketChannelEndPoint client =
          new ClientEndPoint(channel, selector, key, getScheduler(), getExecutor());
      client.setIdleTimeout(getIdleTimeout());
      return client;
    }
  }
}
