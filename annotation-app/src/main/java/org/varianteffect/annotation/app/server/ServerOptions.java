package org.varianteffect.annotation.app.server;

import java.time.Duration;
import java.util.Set;
import org.varianteffect.annotation.serving.ReadScope;

/**
 * How to serve.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param scope what every caller may see
 * @param allowBeforeCutover whether to start on a database that was never cut over
 * @param connections the most connections to the database at once
 * @param statementTimeout how long the database may work on one portion of an answer
 * @param stall how long a client may read nothing before its connection is closed
 * @param corsOrigins pages of these origins may read answers, e.g. {@code https://example.org}
 * @param accessLog whether each request is a line on standard error
 */
public record ServerOptions(
    String host,
    int port,
    ReadScope scope,
    boolean allowBeforeCutover,
    int connections,
    Duration statementTimeout,
    Duration stall,
    Set<String> corsOrigins,
    boolean accessLog) {

  public ServerOptions {
    corsOrigins = Set.copyOf(corsOrigins);
  }
}
