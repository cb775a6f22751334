package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** E2: what happened, told as events. */
final class Events {

  private final List<EventRow> rows = new ArrayList<>();

  Events(List<Contribution> contributions, Alleles alleles, List<AlleleRow> natives) {
    contributions.forEach(one -> rows.add(mapped(one)));
    List<String> known = natives.stream().map(AlleleRow::digest).toList();
    alleles.rows().stream()
        .filter(row -> !known.contains(row.digest()))
        .forEach(row -> named(row, contributions));
  }

  List<EventRow> rows() {
    return rows;
  }

  private static EventRow mapped(Contribution one) {
    OldMapping mapping = one.mapping();
    String version = mapping.run().apiVersion();
    String error = nullIfEmpty(mapping.run().errorMessage());
    return new EventRow(
        "vrs_mapping",
        mapping.variantId(),
        null,
        error != null ? "failed" : presence(one.hasAllele()),
        "migrated",
        nullIfEmpty(version.substring(0, Math.min(50, version.length()))),
        mapping.id(),
        error,
        one.window().from());
  }

  private void named(AlleleRow row, List<Contribution> contributions) {
    Instant earliest =
        Alleles.contributorsOf(row.digest(), contributions).stream()
            .map(one -> one.window().from())
            .min(Instant::compareTo)
            .orElseThrow();
    boolean hgvs = Stream.of(row.hgvsG(), row.hgvsC(), row.hgvsP()).anyMatch(name -> name != null);
    rows.add(ofAllele("clingen_allele_id", row, row.clingenAlleleId() != null, earliest));
    rows.add(ofAllele("mapped_hgvs", row, hgvs, earliest));
  }

  private static EventRow ofAllele(String type, AlleleRow row, boolean present, Instant at) {
    return new EventRow(
        type, null, row.digest(), presence(present), "migrated", null, null, null, at);
  }

  private static String presence(boolean present) {
    return present ? "present" : "absent";
  }
}
