package org.varianteffect.annotation.app.command.kind;

import org.varianteffect.annotation.app.command.options.JsonDestination;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.report.Report;
import picocli.CommandLine.Mixin;

/** What all commands have in common whose result people and programs may want to read. */
public abstract class ReportingCommand extends DatabaseCommand {
  @Mixin private JsonDestination json;

  protected ReportingCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    json.requireWritable();
  }

  @Override
  protected final ExitCode run(Database database) throws Exception {
    return report(database);
  }

  /** Does the work, and passes what came of it to {@link #publish}. */
  protected abstract ExitCode report(Database database) throws Exception;

  protected void publish(Report report) {
    json.publish(environment(), report);
  }
}
