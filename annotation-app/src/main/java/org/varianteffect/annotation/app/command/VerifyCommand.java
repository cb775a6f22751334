package org.varianteffect.annotation.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.report.VerificationText;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}: is nothing lost, and may the old tables go? */
@Command(
    name = "verify",
    description = {
      "Proves in one snapshot that every old fact is a new row or a recorded anomaly, and writes the gate that contract obeys.",
      "To open the gate, run it after the cutover."
    },
    footer = "%nExit code 1 when a fact is unexplained, or an anomaly is not accepted.")
final class VerifyCommand extends ReportingCommand {
  @Option(
      names = "--accept",
      paramLabel = "KIND[=MAX]",
      description =
          "An anomaly kind that is known and agreed to, up to this number; may be repeated.")
  private List<String> accepted = new ArrayList<>();

  VerifyCommand(Environment environment) {
    super(environment);
  }

  @Override
  ExitCode report(Database database) throws Exception {
    Map<String, Long> kinds = AcceptedAnomalies.parse(accepted);
    VerificationReport report =
        new Verification(database.dataSource(), environment().clock())
            .verify(kinds, System.getProperty("user.name"));
    publish(new VerificationText(report));
    return report.isClean() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }
}
