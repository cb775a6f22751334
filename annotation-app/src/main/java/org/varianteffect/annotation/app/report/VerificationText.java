package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/** What verify found, and whether that opens the gate. */
public record VerificationText(VerificationReport report) implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>(new ConservationText(report.conservation()).lines());
    lines.addAll(new ParityText(report.parity()).lines());
    TextTable anomalies = TextTable.plain();
    report
        .anomaliesPerKind()
        .forEach((kind, count) -> anomalies.row(kind, count, acceptance(kind, count)));
    lines.add(anomalies.isEmpty() ? "anomalies: none" : "anomalies:");
    lines.addAll(anomalies.lines("  "));
    lines.add("gate: " + gate());
    report.gateReasons().forEach(reason -> lines.add("  - " + reason));
    return lines;
  }

  private String gate() {
    if (report.oldLocation() == OldLocation.ARCHIVE) {
      return "passed, for contract is done; compared with the archive";
    }
    return report.gateReasons().isEmpty() ? "open" : "closed";
  }

  private String acceptance(String kind, long count) {
    Map<String, Long> accepted = report.acceptedKinds();
    if (!accepted.containsKey(kind)) {
      return "not accepted";
    }
    Long most = accepted.get(kind);
    return most == null || count <= most ? "accepted" : "accepted up to " + most;
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument()
        .with("clean", report.isClean())
        .with("verifiedAt", report.verifiedAt())
        .with("verifiedBy", report.verifiedBy())
        .with("comparedWith", report.oldLocation().name())
        .with("conservation", new ConservationText(report.conservation()).json())
        .with("parity", new ParityText(report.parity()).json())
        .with("anomalies", report.anomaliesPerKind())
        .with("accepted", report.acceptedKinds())
        .with(
            "gateOpen",
            report.oldLocation() == OldLocation.IN_PLACE && report.gateReasons().isEmpty())
        .with("gateReasons", report.gateReasons());
  }
}
