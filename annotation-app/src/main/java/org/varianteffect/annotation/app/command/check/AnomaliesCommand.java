package org.varianteffect.annotation.app.command.check;

import org.varianteffect.annotation.app.command.kind.DatabaseCommand;
import org.varianteffect.annotation.app.command.options.FormatOptions;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.report.AnomalyWriter;
import org.varianteffect.annotation.backfill.Anomalies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code anomalies}: what could not be carried over as it was. */
@Command(
    name = "anomalies",
    description = "Lists the old facts that did not become new rows as they were, and why.")
public final class AnomaliesCommand extends DatabaseCommand {
  @Option(names = "--kind", paramLabel = "KIND", description = "Only of this kind, as in NO_LEVEL.")
  private String kind;

  @Option(names = "--score-set", paramLabel = "URN", description = "Only of this score set.")
  private String scoreSet;

  @Mixin private FormatOptions format;

  /** The command, in this environment. */
  public AnomaliesCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    format.chosen();
  }

  @Override
  protected ExitCode run(Database database) {
    AnomalyWriter writer = AnomalyWriter.of(format.chosen(), environment().out());
    new Anomalies(database.dataSource()).forEach(kind, scoreSet, writer);
    writer.finish();
    return ExitCode.DONE;
  }
}
