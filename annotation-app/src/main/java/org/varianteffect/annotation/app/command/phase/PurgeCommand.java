package org.varianteffect.annotation.app.command.phase;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.phase.PhaseWatch;
import org.varianteffect.annotation.app.report.PurgeText;
import org.varianteffect.annotation.migrations.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code purge}: the archive goes, and with it the way back. */
@Command(
    name = "purge",
    description = "Removes for good what contract archived. What it held cannot be brought back.")
public final class PurgeCommand extends ReportingCommand {
  @Option(
      names = "--confirm",
      required = true,
      paramLabel = "DATABASE",
      description = "The database's name, so that no other one is purged by mistake.")
  private String confirmed;

  /** The command, in this environment. */
  public PurgeCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    if (!confirmed.equals(database.name())) {
      throw wrongUsage(
          "--confirm names '%s', but this is the database '%s': nothing was removed; name the database that you mean"
              .formatted(confirmed, database.name()));
    }
    PhaseWatch watch = PhaseWatch.begin(database.dataSource());
    new Migrations(database.dataSource(), this::tell).purge(confirmed);
    publish(new PurgeText(watch.end()));
    return ExitCode.DONE;
  }
}
