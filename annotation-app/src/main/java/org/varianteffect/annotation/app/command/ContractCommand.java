package org.varianteffect.annotation.app.command;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;

import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.migrations.Migrations;
import picocli.CommandLine.Command;

/** {@code contract}: the old tables and columns go. */
@Command(
    name = "contract",
    description = {
      "Retires the old tables and columns into an archive; refuses unless the gate is open, see verify.",
      "Undone by rollback --phase contract, data and all."
    })
final class ContractCommand extends DatabaseCommand {
  ContractCommand(Environment environment) {
    super(environment);
  }

  @Override
  ExitCode run(Database database) {
    Migrations migrations = new Migrations(database.dataSource());
    if (migrations.state().reached().isEmpty()) {
      throw unsuitable(
          "expand has not run here, so there is nothing to contract: check --url, and see annotations status",
          null);
    }
    migrations.contract();
    print("contracted: what is retired is in the archive");
    tell(
        "to go back: annotations rollback --phase contract; to remove the archive for good: annotations purge");
    return ExitCode.DONE;
  }
}
