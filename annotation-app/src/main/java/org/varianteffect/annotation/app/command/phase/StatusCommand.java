package org.varianteffect.annotation.app.command.phase;

import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.status.NewestRun;
import org.varianteffect.annotation.app.status.StatusText;
import org.varianteffect.annotation.migrations.Migrations;
import picocli.CommandLine.Command;

/** {@code status}: where are we? */
@Command(
    name = "status",
    description =
        "Says which phase the database is in, what is running, what is next, and what blocks it.")
public final class StatusCommand extends ReportingCommand {
  /** The command, in this environment. */
  public StatusCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    String place = "%s at %s:%s".formatted(database.name(), database.host(), database.port());
    publish(
        new StatusText(
            place,
            new Migrations(database.dataSource(), this::tell).state(),
            NewestRun.read(database.dataSource())));
    return ExitCode.DONE;
  }
}
