package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.phase.PhaseChange;
import org.varianteffect.annotation.migrations.ExpandReport;

/** What expand found and made. */
public record ExpandText(ExpandReport report, PhaseChange change) implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(report.created().isEmpty() ? "created: nothing, all was there" : "created:");
    report.created().forEach(name -> lines.add("  " + name));
    if (!report.adopted().isEmpty()) {
      lines.add("adopted as found: " + String.join(", ", report.adopted()));
    }
    return lines;
  }

  @Override
  public JsonDocument json() {
    return PhaseDocument.of("expand", true, change)
        .with("created", report.created())
        .with("adopted", report.adopted());
  }
}
