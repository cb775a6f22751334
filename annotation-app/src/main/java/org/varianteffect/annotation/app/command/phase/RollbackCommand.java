package org.varianteffect.annotation.app.command.phase;

import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.phase.PhaseWatch;
import org.varianteffect.annotation.app.report.RollbackText;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollback}: one phase back. */
@Command(name = "rollback", description = "Undoes a phase.")
public final class RollbackCommand extends ReportingCommand {
  @Option(
      names = "--phase",
      required = true,
      paramLabel = "expand|backfill|cutover|contract|purge",
      description =
          "Which one. contract brings every old value back; backfill removes exactly what it wrote; purge brings back the structure only.")
  private Phase phase;

  /** The command, in this environment. */
  public RollbackCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    PhaseWatch watch = PhaseWatch.begin(database.dataSource());
    Map<String, Long> rows = Map.of();
    List<String> notes = List.of();
    if (phase == Phase.BACKFILL) {
      rows =
          new BackfillRollback(database.dataSource(), BackfillListener.ofNotes(this::tell))
              .rollback();
    } else {
      notes = new Migrations(database.dataSource(), this::tell).rollback(phase);
    }
    notes.forEach(note -> tell("note: " + note));
    publish(new RollbackText(phase, watch.end(), rows, notes));
    return ExitCode.DONE;
  }
}
