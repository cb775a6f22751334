package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** T1, T5, T7: each assertion about each allele, by itself. */
final class ClinvarTimelines {

  /** An assertion about an allele. */
  private record AlleleControl(String digest, ControlRow.Key control) {}

  private final List<ClinvarRow> rows = new ArrayList<>();

  ClinvarTimelines(OldDatabase database, List<Contribution> contributions, Controls controls) {
    rows.addAll(database.natives().clinvar());
    List<Observation<AlleleControl>> observations = new ArrayList<>();
    for (OldDatabase.ControlFact fact : database.controlFacts()) {
      contributions.stream()
          .filter(one -> one.mapping().id() == fact.mappingId() && one.hasAllele())
          .map(
              one ->
                  new Observation<>(
                      one, new AlleleControl(one.alleleDigest(), controls.key(fact.controlId()))))
          .forEach(observations::add);
    }
    Set<AlleleControl> keys = new LinkedHashSet<>();
    observations.forEach(one -> keys.add(one.key()));
    keys.forEach(key -> settle(key, observations, database.natives().clinvar()));
  }

  List<ClinvarRow> rows() {
    return rows;
  }

  private void settle(
      AlleleControl key, List<Observation<AlleleControl>> observations, List<ClinvarRow> natives) {
    Timeline<AlleleControl> timeline =
        new Timeline<>(
            observations.stream().filter(one -> one.key().equals(key)).toList(),
            Observation.byMapping(),
            natives.stream()
                .filter(row -> new AlleleControl(row.alleleDigest(), row.control()).equals(key))
                .map(row -> new Run<>(key, row.window()))
                .toList());
    timeline
        .rows()
        .forEach(run -> rows.add(new ClinvarRow(key.digest(), key.control(), run.window())));
  }
}
