package org.varianteffect.annotation.app.command.kind;

import org.varianteffect.annotation.app.command.options.FormatOptions;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.report.Listing;
import picocli.CommandLine.Mixin;

/** What all commands have in common that read a database and print rows. */
public abstract class ListingCommand extends DatabaseCommand {
  @Mixin private FormatOptions format;

  protected ListingCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    format.chosen();
  }

  @Override
  protected final ExitCode run(Database database) {
    format.print(environment(), read(database));
    return ExitCode.DONE;
  }

  /** Asks for what is to be printed. */
  protected abstract Listing read(Database database);
}
