package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** T8 under the policy "close": nucleotide facts on protein alleles end when the run starts. */
final class ProteinProxies {

  private final Instant runStart;
  private final Set<String> proteins = new TreeSet<>();

  ProteinProxies(Instant runStart, Alleles alleles) {
    this.runStart = runStart;
    alleles.rows().stream()
        .filter(row -> row.level().equals("protein"))
        .forEach(row -> proteins.add(row.digest()));
  }

  NewRows closed(NewRows rows, NewRows natives) {
    return new NewRows(
        rows.records(),
        rows.alleles(),
        rows.gnomad().stream()
            .map(
                row ->
                    natives.gnomad().contains(row)
                        ? row
                        : new GnomadRow(
                            row.alleleDigest(),
                            row.gnomadVariantId(),
                            closed(row.alleleDigest(), row.window())))
            .toList(),
        rows.clinvar().stream()
            .map(
                row ->
                    natives.clinvar().contains(row)
                        ? row
                        : new ClinvarRow(
                            row.alleleDigest(),
                            row.control(),
                            closed(row.alleleDigest(), row.window())))
            .toList(),
        rows.vep(),
        rows.controls(),
        rows.events());
  }

  private Span closed(String digest, Span window) {
    if (!window.isOpen() || !proteins.contains(digest)) {
      return window;
    }
    return new Span(window.from(), runStart.isAfter(window.from()) ? runStart : window.from());
  }
}
