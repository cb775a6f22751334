package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** T2, T4-T7 for VEP: the consequence of each allele, and when it was asked for. */
final class VepTimelines {

  private final List<VepRow> rows = new ArrayList<>();
  private final List<AnomalyRow> anomalies = new ArrayList<>();

  VepTimelines(List<Contribution> contributions, List<VepRow> natives) {
    rows.addAll(natives);
    contributions.stream()
        .filter(Contribution::hasAllele)
        .map(Contribution::alleleDigest)
        .distinct()
        .forEach(digest -> settle(digest, Alleles.contributorsOf(digest, contributions), natives));
  }

  List<VepRow> rows() {
    return rows;
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  static boolean asked(OldMapping mapping) {
    return nullIfEmpty(mapping.vep().consequence()) != null || mapping.vep().accessDate() != null;
  }

  private void settle(String digest, List<Contribution> contributors, List<VepRow> natives) {
    List<Observation<Optional<String>>> observations =
        contributors.stream()
            .filter(one -> asked(one.mapping()))
            .map(one -> new Observation<>(one, key(one.mapping().vep().consequence())))
            .toList();
    Timeline<Optional<String>> timeline =
        new Timeline<>(
            observations,
            Comparator.comparing(
                    VepTimelines::accessDate, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Observation.byMapping()),
            natives.stream()
                .filter(row -> row.alleleDigest().equals(digest))
                .map(row -> new Run<>(key(row.consequence()), row.window()))
                .toList());
    timeline.rows().forEach(run -> rows.add(row(digest, run, observations)));
    timeline.shadowed().forEach(one -> add("SHADOWED", one));
    timeline.shadowedByNative().forEach(one -> add("SHADOWED_BY_NATIVE", one));
  }

  private static VepRow row(
      String digest, Run<Optional<String>> run, List<Observation<Optional<String>>> observations) {
    Optional<LocalDate> asked =
        observations.stream()
            .filter(one -> one.key().equals(run.key()) && one.window().touches(run.window()))
            .map(VepTimelines::accessDate)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    return new VepRow(
        digest,
        run.key().orElse(null),
        asked.map(EnsemblReleases::on).orElse("legacy"),
        asked.orElse(run.window().from().atZone(ZoneOffset.UTC).toLocalDate()),
        run.window());
  }

  private void add(String kind, Observation<Optional<String>> observation) {
    anomalies.add(
        AnomalyRow.of(kind, observation.by().mapping(), "vep", observation.key().orElse(null)));
  }

  private static LocalDate accessDate(Observation<Optional<String>> observation) {
    return observation.by().mapping().vep().accessDate();
  }

  private static Optional<String> key(String consequence) {
    return Optional.ofNullable(nullIfEmpty(consequence));
  }
}
