package org.varianteffect.annotation.app.command.serving;

import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.server.AnnotationServer;
import org.varianteffect.annotation.app.server.ServerOptions;

/** A server that stays up until Ctrl-C. */
public final class Serving {
  private final Environment environment;

  /** Serving in this environment. */
  public Serving(Environment environment) {
    this.environment = environment;
  }

  /** Says where the server is, and returns when it has ended, every answer with it. */
  public ExitCode untilInterrupted(Database database, ServerOptions options) {
    return environment
        .interruption()
        .whileStoppable(
            environment.err()::flush,
            () -> {
              try (AnnotationServer server =
                  AnnotationServer.start(database, options, environment)) {
                announce(database, server);
                environment.interruption().await();
                environment.err().println("stopping; answers that are under way come to their end");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return ExitCode.INTERRUPTED;
            });
  }

  private void announce(Database database, AnnotationServer server) {
    environment.out().println("serving " + database.name() + " at " + server.address());
    server.addressesToTry().forEach(address -> environment.out().println("   " + address));
    environment.out().flush();
  }
}
