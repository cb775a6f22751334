package org.varianteffect.annotation.app.command.phase;

import java.util.Optional;
import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.phase.PhaseWatch;
import org.varianteffect.annotation.app.report.CutoverText;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cutover}: every reader on the new tables. */
@Command(
    name = "cutover",
    description = {
      "Replaces the views that serve by views over the new tables and freezes what is retired, in one transaction.",
      "Undone by rollback --phase cutover."
    })
public final class CutoverCommand extends ReportingCommand {
  @Option(
      names = "--freeze",
      defaultValue = "retired",
      paramLabel = "retired|all|none",
      description =
          "Which old writes are refused from now on: those of retired tables and columns (the default), all of mapped variants, none.")
  private Freeze freeze;

  /** The command, in this environment. */
  public CutoverCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    PhaseWatch watch = PhaseWatch.begin(database.dataSource());
    Migrations migrations = new Migrations(database.dataSource(), this::tell);
    migrations.cutover(freeze);
    publish(new CutoverText(watch.end(), freeze));
    if (migrations.state().next().equals(Optional.of(Phase.CONTRACT))) {
      tell("next: annotations verify, then annotations contract");
    }
    return ExitCode.DONE;
  }
}
