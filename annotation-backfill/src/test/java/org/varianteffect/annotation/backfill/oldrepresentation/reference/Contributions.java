package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfJsonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** R1-R8, R11: which mappings get a record, on which window, with which allele. */
final class Contributions {

  private final OldDatabase database;
  private final Identity identity;
  private final List<Contribution> contributions = new ArrayList<>();
  private final List<OldMapping> natively = new ArrayList<>();
  private final List<AnomalyRow> anomalies = new ArrayList<>();

  Contributions(OldDatabase database, Identity identity) {
    this.database = database;
    this.identity = identity;
    Set<Integer> variants = new LinkedHashSet<>();
    database.mappings().forEach(mapping -> variants.add(mapping.variantId()));
    variants.forEach(this::place);
  }

  List<Contribution> all() {
    return contributions;
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  /** Mappings whose facts are still to be accounted for: no record or no allele. */
  List<OldMapping> withoutAllele() {
    List<OldMapping> without = new ArrayList<>(database.mappings());
    without.removeAll(natively);
    contributions.stream()
        .filter(Contribution::hasAllele)
        .forEach(one -> without.remove(one.mapping()));
    return without;
  }

  private void place(int variantId) {
    VariantWindows windows =
        new VariantWindows(
            database.mappings().stream().filter(one -> one.variantId() == variantId).toList());
    anomalies.addAll(windows.anomalies());
    Optional<Instant> firstNative = firstNative(variantId);
    for (int i = 0; i < windows.ordered().size(); i++) {
      place(windows.ordered().get(i), windows.windows().get(i), firstNative);
    }
  }

  private void place(OldMapping mapping, Span window, Optional<Instant> firstNative) {
    if (firstNative.isPresent() && !window.from().isBefore(firstNative.get())) {
      natively.add(mapping);
      anomalies.add(AnomalyRow.ofMapping("NATIVE_VARIANT", mapping));
    } else if (AssayNaming.level(mapping) == null) {
      anomalies.add(AnomalyRow.ofMapping("NO_LEVEL", mapping));
    } else {
      contributions.add(
          contribution(mapping, firstNative.map(window::endingAtTheLatest).orElse(window)));
    }
  }

  private Contribution contribution(OldMapping mapping, Span window) {
    Optional<Identity.Identified> allele = allele(mapping);
    return new Contribution(
        mapping,
        window,
        AssayNaming.level(mapping),
        AssayNaming.hgvs(mapping),
        Optional.ofNullable(nullIfJsonNull(mapping.documents().preMapped()))
            .flatMap(identity::identify)
            .map(Identity.Identified::digest)
            .orElse(null),
        allele.map(Identity.Identified::digest).orElse(null),
        allele.map(Identity.Identified::canonical).orElse(null));
  }

  private Optional<Identity.Identified> allele(OldMapping mapping) {
    if (nullIfJsonNull(mapping.documents().postMapped()) == null) {
      return Optional.empty();
    }
    Optional<Identity.Identified> allele = identity.identify(mapping.documents().postMapped());
    if (allele.isEmpty()) {
      anomalies.add(AnomalyRow.ofMapping("UNIDENTIFIABLE_VRS", mapping));
    }
    allele
        .filter(Identity.Identified::drifted)
        .map(drifted -> AnomalyRow.of("IDENTITY_DRIFT", mapping, "mapping", drifted.digest()))
        .ifPresent(anomalies::add);
    return allele;
  }

  private Optional<Instant> firstNative(int variantId) {
    return database.natives().records().stream()
        .filter(row -> row.variantId() == variantId)
        .map(row -> row.window().from())
        .min(Instant::compareTo);
  }
}
