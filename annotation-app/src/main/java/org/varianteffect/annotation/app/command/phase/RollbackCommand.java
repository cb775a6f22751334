package org.varianteffect.annotation.app.command.phase;

import java.util.Map;
import org.varianteffect.annotation.app.command.kind.DatabaseCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollback}: one phase back. */
@Command(name = "rollback", description = "Undoes a phase.")
public final class RollbackCommand extends DatabaseCommand {
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
  protected ExitCode run(Database database) {
    if (phase == Phase.BACKFILL) {
      printRemoved(new BackfillRollback(database.dataSource()).rollback());
    } else {
      new Migrations(database.dataSource()).rollback(phase).forEach(note -> tell("note: " + note));
    }
    print("rolled back: " + phase.lowerCase());
    return ExitCode.DONE;
  }

  private void printRemoved(Map<String, Long> rows) {
    TextTable table = TextTable.plain();
    rows.forEach(table::row);
    print("rows removed or restored:");
    table.lines("  ").forEach(this::print);
  }
}
