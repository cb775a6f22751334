package org.varianteffect.annotation.app.command.phase;

import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.phase.PhaseWatch;
import org.varianteffect.annotation.app.report.ExpandText;
import org.varianteffect.annotation.migrations.ExpandReport;
import org.varianteffect.annotation.migrations.Migrations;
import picocli.CommandLine.Command;

/** {@code expand}: the new tables, beside the old. */
@Command(
    name = "expand",
    description = {
      "Creates or adopts the new tables, without a lock that blocks readers or writers.",
      "Again: no effect. Undone by rollback --phase expand."
    })
public final class ExpandCommand extends ReportingCommand {
  /** The command, in this environment. */
  public ExpandCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    Migrations migrations = new Migrations(database.dataSource(), this::tell);
    PhaseWatch watch = PhaseWatch.begin(database.dataSource());
    ExpandReport expanded = migrations.expand();
    publish(new ExpandText(expanded, watch.end()));
    migrations.state().next().ifPresent(next -> tell("next: annotations " + next.lowerCase()));
    return ExitCode.DONE;
  }
}
