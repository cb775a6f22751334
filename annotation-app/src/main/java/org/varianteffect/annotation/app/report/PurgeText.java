package org.varianteffect.annotation.app.report;

import java.util.List;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.phase.PhaseChange;

/** What a purge removed. */
public record PurgeText(PhaseChange change) implements Report {

  @Override
  public List<String> lines() {
    return List.of("purged: the archive is gone");
  }

  @Override
  public JsonDocument json() {
    return PhaseDocument.of("purge", true, change).with("droppedTables", change.unarchived());
  }
}
