package org.varianteffect.annotation.app.command.serving;

import org.varianteffect.annotation.app.command.kind.DatabaseCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: every reader over HTTP. */
@Command(
    name = "serve",
    description = {
      "Serves every reader over HTTP until Ctrl-C, with a page at / that shows what can be asked.",
      "Only reads; a role that may do no more is enough."
    })
public final class ServeCommand extends DatabaseCommand {
  @Mixin private ServingOptions serving;

  /** The command, in this environment. */
  public ServeCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    serving.options();
  }

  @Override
  protected ExitCode run(Database database) {
    return new Serving(environment()).untilInterrupted(database, serving.options());
  }
}
