package org.varianteffect.annotation.app.command.serving;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.varianteffect.annotation.app.server.ServerOptions;
import org.varianteffect.annotation.serving.ReadScope;
import picocli.CommandLine.Option;

/** How to serve. */
public final class ServingOptions {

  /** What a caller may see. */
  enum Visible {
    PUBLISHED(ReadScope.publishedOnly()),
    ALL(ReadScope.everything());

    private final ReadScope scope;

    Visible(ReadScope scope) {
      this.scope = scope;
    }
  }

  private static final String THIS_MACHINE = "127.0.0.1";

  private static final Pattern ORIGIN = Pattern.compile("https?://[^\\s/?#@*A-Z]+");

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "Where to listen; 0 for any port that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = THIS_MACHINE,
      paramLabel = "ADDRESS",
      description = "Default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for everybody.")
  private String host;

  @Option(
      names = "--read-scope",
      defaultValue = "published",
      paramLabel = "published|all",
      description =
          "Which score sets are served; any other answers as if it did not exist (default: ${DEFAULT-VALUE}).")
  private Visible visible;

  @Option(
      names = "--allow-before-cutover",
      description = "Serves a database whose old readers are still in place, too.")
  private boolean allowBeforeCutover;

  @Option(
      names = "--connections",
      defaultValue = "10",
      paramLabel = "N",
      description = "The most connections to the database (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--statement-timeout",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description =
          "How long the database may work on an answer, or on a portion of a long one (default: ${DEFAULT-VALUE}).")
  private int statementTimeout;

  @Option(
      names = "--stall-timeout",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description =
          "How long a client may stop reading before it is let go (default: ${DEFAULT-VALUE}).")
  private int stallTimeout;

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      description =
          "Lets pages of this origin, e.g. https://example.org, read answers; may be repeated. Default: none.")
  private Set<String> corsOrigins = Set.of();

  @Option(names = "--no-access-log", description = "Does not write a line for each request.")
  private boolean noAccessLog;

  /** Everything that is published, to this machine; a demo has no other clients to speak of. */
  public static ServerOptions ofDemo(int port) {
    ServingOptions options = new ServingOptions();
    options.host = THIS_MACHINE;
    options.port = port;
    options.visible = Visible.PUBLISHED;
    options.connections = 4;
    options.statementTimeout = 10;
    options.stallTimeout = 10;
    return options.options();
  }

  /** What was asked for; wrong usage when a value is out of its range. */
  public ServerOptions options() {
    requireFrom(0, "--port", port, 65_535);
    requireFrom(1, "--connections", connections, 1_000);
    requireFrom(1, "--statement-timeout", statementTimeout, 3_600);
    requireFrom(1, "--stall-timeout", stallTimeout, 3_600);
    corsOrigins.forEach(ServingOptions::requireOrigin);
    return new ServerOptions(
        host,
        port,
        visible.scope,
        allowBeforeCutover,
        connections,
        Duration.ofSeconds(statementTimeout),
        Duration.ofSeconds(stallTimeout),
        corsOrigins,
        !noAccessLog);
  }

  /** What browsers never send would let in nobody, and say nothing of it. */
  private static void requireOrigin(String origin) {
    if (!ORIGIN.matcher(origin).matches()) {
      throw wrongUsage(
          "--cors-origin is '%s': give an origin like https://example.org, with a port if need be and without a path"
              .formatted(origin));
    }
  }

  private static void requireFrom(int least, String option, int value, int most) {
    if (value < least || value > most) {
      throw wrongUsage(
          "%s is %s: give a number from %s to %s".formatted(option, value, least, most));
    }
  }
}
