package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** T3-T5, T7 for gnomAD: the frequency of each allele. */
final class GnomadTimelines {

  private final OldDatabase database;
  private final List<GnomadRow> rows = new ArrayList<>();
  private final List<AnomalyRow> anomalies = new ArrayList<>();

  GnomadTimelines(OldDatabase database, List<Contribution> contributions) {
    this.database = database;
    rows.addAll(database.natives().gnomad());
    contributions.stream()
        .filter(Contribution::hasAllele)
        .map(Contribution::alleleDigest)
        .distinct()
        .forEach(digest -> settle(digest, Alleles.contributorsOf(digest, contributions)));
  }

  List<GnomadRow> rows() {
    return rows;
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  private void settle(String digest, List<Contribution> contributors) {
    Timeline<Integer> timeline =
        new Timeline<>(
            contributors.stream().flatMap(one -> observations(one).stream()).toList(),
            Comparator.<Observation<Integer>, String>comparing(
                    one -> release(one.key()), new ReleaseOrder())
                .thenComparing(Observation.byMapping())
                .thenComparing(Observation::key),
            database.natives().gnomad().stream()
                .filter(row -> row.alleleDigest().equals(digest))
                .map(row -> new Run<>(row.gnomadVariantId(), row.window()))
                .toList());
    timeline.rows().forEach(run -> rows.add(new GnomadRow(digest, run.key(), run.window())));
    timeline.shadowed().forEach(one -> add("SHADOWED", one));
    timeline.shadowedByNative().forEach(one -> add("SHADOWED_BY_NATIVE", one));
  }

  private List<Observation<Integer>> observations(Contribution contribution) {
    return database.gnomadFacts().stream()
        .filter(fact -> fact.mappingId() == contribution.mapping().id())
        .map(fact -> new Observation<>(contribution, fact.gnomadVariantId()))
        .toList();
  }

  private String release(int gnomadVariantId) {
    return database.gnomadVariants().stream()
        .filter(one -> one.id() == gnomadVariantId)
        .map(OldDatabase.OldGnomad::dbVersion)
        .findFirst()
        .orElseThrow();
  }

  private void add(String kind, Observation<Integer> observation) {
    anomalies.add(
        AnomalyRow.of(kind, observation.by().mapping(), "gnomad", observation.key().toString()));
  }
}
