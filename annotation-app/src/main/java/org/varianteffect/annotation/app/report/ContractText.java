package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.app.phase.PhaseChange;
import org.varianteffect.annotation.migrations.GateReason;

/**
 * What a contract did, or why it did nothing.
 *
 * @param change what it changed
 * @param archivedRows the rows that it has archived, per table
 * @param closedBy why the gate is closed; empty when it was open
 */
public record ContractText(
    PhaseChange change, Map<String, Long> archivedRows, List<GateReason> closedBy)
    implements Report {

  /** One that was done. */
  public static ContractText done(PhaseChange change, Map<String, Long> archivedRows) {
    return new ContractText(change, archivedRows, List.of());
  }

  /** One that the gate refused: people are told by the error. */
  public static ContractText refused(PhaseChange change, List<GateReason> closedBy) {
    return new ContractText(change, Map.of(), closedBy);
  }

  @Override
  public List<String> lines() {
    if (!closedBy.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("contracted: what is retired is in the archive");
    TextTable rows = TextTable.plain();
    archivedRows.forEach(rows::row);
    lines.addAll(rows.lines("  "));
    return lines;
  }

  @Override
  public JsonDocument json() {
    return PhaseDocument.of("contract", closedBy.isEmpty(), change)
        .with("archivedRows", archivedRows)
        .with("closedBy", closedBy.stream().map(ContractText::json).toList());
  }

  private static JsonDocument json(GateReason reason) {
    return new JsonDocument().with("kind", reason.kind()).with("reason", reason.reason());
  }
}
