package org.varianteffect.annotation.app.command.report;

import org.varianteffect.annotation.app.command.kind.ListingCommand;
import org.varianteffect.annotation.app.command.options.AsOfOption;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.report.CoverageText;
import org.varianteffect.annotation.app.report.Listing;
import org.varianteffect.annotation.serving.report.CoverageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coverage}: how far have all score sets come? */
@Command(
    name = "coverage",
    description = {
      "Says per score set how many records, alleles and annotations of alleles it has, and how far it has come.",
      "States: none, partial, reshaped (every variant has a record), translated (there are derived links or VEP), enriched."
    })
public final class CoverageCommand extends ListingCommand {
  @Mixin private AsOfOption asOf;

  @Option(names = "--include-private", description = "Private score sets too.")
  private boolean includePrivate;

  /** The command, in this environment. */
  public CoverageCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    asOf.requireNoFuture(environment().clock());
  }

  @Override
  protected Listing read(Database database) {
    return new CoverageText(
        new CoverageReport(database.dataSource()).scoreSets(includePrivate, asOf.time()),
        asOf.time());
  }
}
