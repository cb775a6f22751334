package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two shapes of the ClinVar table: each old control and the new one that says the same. */
final class Controls {

  private final List<ControlRow> rows;
  private final Map<Integer, ControlRow.Key> keys = new TreeMap<>();
  private final List<AnomalyRow> anomalies = new ArrayList<>();

  Controls(OldDatabase database) {
    rows = new ArrayList<>(database.natives().controls());
    database.oldControls().stream()
        .sorted(Comparator.comparing(OldDatabase.OldControl::id))
        .forEach(this::take);
  }

  List<ControlRow> rows() {
    return rows;
  }

  ControlRow.Key key(int oldId) {
    return keys.get(oldId);
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  private void take(OldDatabase.OldControl old) {
    ControlRow copy = old.control();
    keys.put(old.id(), copy.key());
    rows.stream()
        .filter(row -> row.key().equals(copy.key()))
        .findFirst()
        .ifPresentOrElse(row -> compare(old.id(), row, copy), () -> rows.add(copy));
  }

  private void compare(int oldId, ControlRow kept, ControlRow other) {
    if (!said(kept).equals(said(other))) {
      anomalies.add(
          new AnomalyRow("CONTROL_CONFLICT", null, null, "clinvar", String.valueOf(oldId)));
    }
  }

  private static ControlRow.Content said(ControlRow row) {
    ControlRow.Content stored = row.content();
    return new ControlRow.Content(
        nullIfEmpty(stored.geneSymbol()),
        nullIfEmpty(stored.significance()),
        nullIfEmpty(stored.reviewStatus()),
        nullIfEmpty(stored.variationId()));
  }
}
