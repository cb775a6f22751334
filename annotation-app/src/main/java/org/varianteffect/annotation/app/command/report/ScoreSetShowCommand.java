package org.varianteffect.annotation.app.command.report;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import org.varianteffect.annotation.app.command.kind.ListingCommand;
import org.varianteffect.annotation.app.command.options.AsOfOption;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.report.Listing;
import org.varianteffect.annotation.app.report.ScoreSetText;
import org.varianteffect.annotation.serving.report.ScoreSetReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code score-set show}: how far has this one come? */
@Command(
    name = "show",
    description =
        "Counts the variants of a score set, private or not, per annotation type and outcome, and says what it holds.",
    footer = "%nExit code 2 when the database has no such score set.")
public final class ScoreSetShowCommand extends ListingCommand {
  @Mixin private AsOfOption asOf;

  @Parameters(paramLabel = "URN", description = "As in urn:mavedb:00000001-a-1.")
  private String urn;

  /** The command, in this environment. */
  public ScoreSetShowCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    asOf.requireNoFuture(environment().clock());
  }

  @Override
  protected Listing read(Database database) {
    return new ScoreSetReport(database.dataSource())
        .of(urn, asOf.time())
        .map(found -> new ScoreSetText(found, asOf.time()))
        .orElseThrow(() -> unknown(database));
  }

  private CommandFailure unknown(Database database) {
    return wrongUsage(
        "there is no score set %s in the database %s: check the URN, and that --url names the right database"
            .formatted(urn, database.name()));
  }
}
