package org.varianteffect.annotation.app.command.trial;

import static org.varianteffect.annotation.app.environment.CommandFailure.interrupted;
import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.phase.OldDatabase;
import org.varianteffect.annotation.app.report.GeneratedText;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: something to try it all on. */
@Command(
    name = "generate",
    description =
        "Fills an empty database with the old representation: invented data of realistic shape, the same for the same seed.")
public final class GenerateCommand extends ReportingCommand {
  @Option(
      names = "--variants",
      required = true,
      paramLabel = "N",
      description = "How many measured variants.")
  private int variants;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--anomalies",
      defaultValue = "0.02",
      paramLabel = "RATE",
      description =
          "Share of variants with something wrong about them (default: ${DEFAULT-VALUE}).")
  private double anomalies;

  @Option(
      names = "--clinvar",
      defaultValue = "copied",
      paramLabel = "copied|renamed",
      description = "Which of the two shapes the ClinVar tables have (default: ${DEFAULT-VALUE}).")
  private ClinvarShape clinvar;

  /** The command, in this environment. */
  public GenerateCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    options();
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    publish(new GeneratedText(generate(database)));
    tell("next: annotations expand");
    return ExitCode.DONE;
  }

  private GeneratedCounts generate(Database database) throws Exception {
    GeneratorOptions options = options();
    try {
      return OldDatabase.create(
          database.dataSource(), clinvar, options, table -> tell("filling " + table));
    } catch (Exception e) {
      throw environment().interruption().isRequested()
          ? interrupted(
              "the data is rolled back, the empty tables stay: drop the database, and fill a new one",
              e)
          : e;
    }
  }

  private GeneratorOptions options() {
    try {
      return new GeneratorOptions(variants, seed, anomalies);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage(), e);
    }
  }
}
