package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** R12: of the alleles that claim the same HGVS one gets it, the others none. */
final class HgvsHolders {

  private final List<AlleleRow> natives;
  private final List<AlleleRow> rows = new ArrayList<>();
  private final List<AnomalyRow> anomalies = new ArrayList<>();

  /**
   * @param claiming alleles, each with the HGVS that it claims at its own level
   * @param natives the same alleles as they were before, where they were
   */
  HgvsHolders(List<AlleleRow> claiming, List<AlleleRow> natives) {
    this.natives = natives;
    for (AlleleRow row : claiming) {
      boolean loses =
          row.anyHgvs() != null
              && !row.equals(
                  claiming.stream()
                      .filter(other -> Objects.equals(row.anyHgvs(), other.anyHgvs()))
                      .min(precedence())
                      .orElseThrow());
      rows.add(loses ? row.withHgvsOf(before(row)) : row);
      if (loses) {
        anomalies.add(new AnomalyRow("HGVS_TAKEN", null, null, "allele", row.anyHgvs()));
      }
    }
  }

  List<AlleleRow> rows() {
    return rows;
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  /** The native one that holds it, then any native one, then the smallest digest. */
  private Comparator<AlleleRow> precedence() {
    return Comparator.comparing((AlleleRow row) -> nativelyHeld(row) == null)
        .thenComparing(row -> !isNative(row))
        .thenComparing(AlleleRow::digest);
  }

  private String nativelyHeld(AlleleRow row) {
    return before(row).anyHgvs();
  }

  private boolean isNative(AlleleRow row) {
    return natives.stream().anyMatch(one -> one.digest().equals(row.digest()));
  }

  private AlleleRow before(AlleleRow row) {
    return natives.stream()
        .filter(one -> one.digest().equals(row.digest()))
        .findFirst()
        .orElse(AlleleRow.none(row.digest()));
  }
}
