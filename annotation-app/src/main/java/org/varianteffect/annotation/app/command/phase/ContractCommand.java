package org.varianteffect.annotation.app.command.phase;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;
import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.util.Map;
import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.phase.ArchivedRows;
import org.varianteffect.annotation.app.phase.PhaseChange;
import org.varianteffect.annotation.app.phase.PhaseWatch;
import org.varianteffect.annotation.app.report.ContractText;
import org.varianteffect.annotation.migrations.GateClosed;
import org.varianteffect.annotation.migrations.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contract}: the old tables and columns go. */
@Command(
    name = "contract",
    description = {
      "Retires the old tables and columns into an archive; refuses unless the gate is open, see verify.",
      "Undone by rollback --phase contract, data and all."
    })
public final class ContractCommand extends ReportingCommand {
  @Option(
      names = "--quiet-days",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Refuse, too, when anybody but these commands has read an old table in the last N days; status shows who has.")
  private int quietDays;

  /** The command, in this environment. */
  public ContractCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    if (quietDays < 0) {
      throw wrongUsage("--quiet-days %s is negative: give a number of days".formatted(quietDays));
    }
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    PhaseWatch watch = PhaseWatch.begin(database.dataSource());
    if (watch.before().isEmpty()) {
      throw unsuitable(
          "expand has not run here, so there is nothing to contract: check --url, and see annotations status",
          null);
    }
    contract(database, watch);
    PhaseChange change = watch.end();
    publish(
        ContractText.done(
            change,
            change.archived().isEmpty() ? Map.of() : ArchivedRows.read(database.dataSource())));
    tell(
        "to go back: annotations rollback --phase contract; to remove the archive for good: annotations purge");
    return ExitCode.DONE;
  }

  private void contract(Database database, PhaseWatch watch) throws Exception {
    try {
      new Migrations(database.dataSource(), this::tell).contract(quietDays);
    } catch (GateClosed e) {
      publish(ContractText.refused(watch.end(), e.closedBy()));
      throw e;
    }
  }
}
