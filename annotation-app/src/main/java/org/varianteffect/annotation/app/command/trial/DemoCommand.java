package org.varianteffect.annotation.app.command.trial;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.varianteffect.annotation.app.command.serving.Serving;
import org.varianteffect.annotation.app.command.serving.ServingOptions;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.connection.Databases;
import org.varianteffect.annotation.app.demo.Demo;
import org.varianteffect.annotation.app.demo.DemoOptions;
import org.varianteffect.annotation.app.embedded.TemporaryDirectory;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole story, in one command. */
@Command(
    name = "demo",
    description = {
      "Everything below on a database of its own: generate, expand, backfill, verify, cut over, contract, back and again.",
      "Then it serves every reader, and the database stays up to look around in, until Ctrl-C."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int MOST_WORKERS = 4;

  @Option(
      names = "--variants",
      defaultValue = "20000",
      paramLabel = "N",
      description = "How many measured variants (default: ${DEFAULT-VALUE}).")
  private int variants;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description =
          "Where it serves at the end; 0 for any port that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--exit", description = "Ends after the summary, without serving.")
  private boolean exit;

  @Option(
      names = "--embedded",
      paramLabel = "DIR",
      description =
          "Keeps the database in this directory. Default: a temporary one, removed at the end.")
  private Optional<Path> directory = Optional.empty();

  private final Environment environment;

  /** The command, in this environment. */
  public DemoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (variants < 1) {
      throw wrongUsage("--variants is " + variants + ": give a number above 0");
    }
    if (!exit) {
      requireFree(ServingOptions.ofDemo(port));
    }
    if (directory.isPresent()) {
      return tell(directory.get(), false);
    }
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      return tell(temporary.path(), true);
    }
  }

  private int tell(Path path, boolean forgetful) throws Exception {
    Databases databases = new Databases(environment);
    environment.err().println("starting PostgreSQL in " + path + " ...");
    try (Database database =
        forgetful ? databases.openForgetful(path) : databases.openEmbedded(path)) {
      new Demo(options(), environment, database).run().lines().forEach(environment.out()::println);
      return exit ? ExitCode.DONE.number() : stayUp(database, path);
    }
  }

  /** Better now than after all of the story. */
  private static void requireFree(ServerOptions serving) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(serving.host(), serving.port()));
    } catch (IOException e) {
      throw wrongUsage(
          "the demo cannot serve at port %s (%s): give another --port, or --exit"
              .formatted(serving.port(), e.getMessage()));
    }
  }

  private DemoOptions options() {
    int workers = Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS);
    return new DemoOptions(variants, seed, workers);
  }

  private int stayUp(Database database, Path path) {
    environment.out().println();
    environment.out().println("The database stays up until Ctrl-C. From another shell:");
    environment.out().println("   ./annotations status --embedded " + path);
    environment
        .out()
        .println("   PGPASSWORD=$(cat " + path + "/password) psql " + psqlOptions(database));
    environment.out().println();
    return new Serving(environment)
        .untilInterrupted(database, ServingOptions.ofDemo(port))
        .number();
  }

  private static String psqlOptions(Database database) {
    return "--host=%s --port=%s --username=%s %s"
        .formatted(database.host(), database.port(), database.user(), database.name());
  }
}
