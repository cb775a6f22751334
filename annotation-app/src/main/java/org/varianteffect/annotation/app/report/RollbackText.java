package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.app.phase.PhaseChange;
import org.varianteffect.annotation.migrations.Phase;

/**
 * What a rollback undid.
 *
 * @param phase the phase that was undone
 * @param change what that changed
 * @param rows of the backfill's: how many it removed or restored, per table
 * @param notes what could not come back where it was, and where it is
 */
public record RollbackText(
    Phase phase, PhaseChange change, Map<String, Long> rows, List<String> notes) implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (phase == Phase.BACKFILL) {
      TextTable table = TextTable.plain();
      rows.forEach(table::row);
      lines.add("rows removed or restored:");
      lines.addAll(table.lines("  "));
    }
    lines.add("rolled back: " + phase.lowerCase());
    return lines;
  }

  @Override
  public JsonDocument json() {
    return PhaseDocument.of("rollback", true, change)
        .with("phase", phase.lowerCase())
        .with("rows", phase == Phase.BACKFILL ? rows : null)
        .with("droppedTables", phase == Phase.EXPAND ? change.removed() : null)
        .with("restoredTables", phase == Phase.CONTRACT ? change.added() : null)
        .with("emptyTables", phase == Phase.PURGE ? change.archived() : null)
        .with("notes", notes);
  }
}
