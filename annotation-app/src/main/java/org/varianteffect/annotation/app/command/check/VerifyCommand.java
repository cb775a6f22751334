package org.varianteffect.annotation.app.command.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.report.DifferenceFile;
import org.varianteffect.annotation.app.report.VerificationText;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.VerificationOptions;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.migrations.OwnReads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: is nothing lost, does every reader give the same, and may the old tables go? */
@Command(
    name = "verify",
    description = {
      "Proves in one snapshot that every old fact is a new row or a recorded anomaly and that every reader gives the same as before.",
      "Writes the gate that contract obeys. To open the gate, run it after the cutover. After contract it compares with the archive."
    },
    footer =
        "%nExit code 1 when something is unexplained, an anomaly is not accepted, or the gate is closed for anything but a cutover that is still to come.")
public final class VerifyCommand extends ReportingCommand {
  @Option(
      names = "--accept",
      paramLabel = "KIND[=MAX]",
      description =
          "An anomaly kind that is known and agreed to, up to this number; may be repeated.")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--differences",
      paramLabel = "FILE.csv",
      description =
          "Writes every difference between old and new results into this file, with both values.")
  private Path differences;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many connections compare at once; default: ${DEFAULT-VALUE}.")
  private int workers;

  @Option(
      names = "--sample-seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "Chooses the score sets and past days of which not all are compared; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private PageDestination page;

  /** The command, in this environment. */
  public VerifyCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    page.requireWritable();
    options(null);
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    Instant startedAt = environment().clock().instant();
    VerificationReport report =
        OwnReads.during(
            database.dataSource(),
            () -> differences == null ? verify(database, null) : verifyListing(database),
            this::tell);
    page.write(database, report, startedAt, environment().clock().instant());
    publish(new VerificationText(report));
    return report.isClean() && report.obstacles().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private VerificationReport verifyListing(Database database) throws IOException {
    try (DifferenceFile file = DifferenceFile.at(differences)) {
      return verify(database, file);
    }
  }

  private VerificationReport verify(Database database, Consumer<ParityDifference> sink) {
    return new Verification(database.dataSource(), environment().clock()).verify(options(sink));
  }

  private VerificationOptions options(Consumer<ParityDifference> sink) {
    return new VerificationOptions(
        AcceptedAnomalies.parse(accepted), System.getProperty("user.name"), workers, seed, sink);
  }
}
