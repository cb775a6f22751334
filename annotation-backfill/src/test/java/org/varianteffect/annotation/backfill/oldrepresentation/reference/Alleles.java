package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** R9 and R12: an allele's fields, from all of its contributors. */
final class Alleles {

  private final Map<String, AlleleRow> rows = new TreeMap<>();
  private final List<AnomalyRow> anomalies = new ArrayList<>();
  private final boolean oneHgvs;

  Alleles(List<Contribution> contributions, List<AlleleRow> natives, Rules rules) {
    oneHgvs = rules.oneHgvsPerAllele();
    natives.forEach(row -> rows.put(row.digest(), row));
    contributions.stream()
        .filter(Contribution::hasAllele)
        .map(Contribution::alleleDigest)
        .distinct()
        .forEach(digest -> settle(digest, contributorsOf(digest, contributions)));
    if (oneHgvs) {
      HgvsHolders holders = new HgvsHolders(List.copyOf(rows.values()), natives);
      holders.rows().forEach(row -> rows.put(row.digest(), row));
      anomalies.addAll(holders.anomalies());
    }
  }

  List<AlleleRow> rows() {
    return List.copyOf(rows.values());
  }

  AlleleRow row(String digest) {
    return rows.get(digest);
  }

  List<AnomalyRow> anomalies() {
    return anomalies;
  }

  /** In order of precedence. */
  static List<Contribution> contributorsOf(String digest, List<Contribution> contributions) {
    return contributions.stream()
        .filter(one -> digest.equals(one.alleleDigest()))
        .sorted(Contribution.PRECEDENCE)
        .toList();
  }

  private void settle(String digest, List<Contribution> contributors) {
    AlleleRow before = rows.getOrDefault(digest, AlleleRow.none(digest));
    String level = kept("level", before.level(), contributors, Contribution::level);
    rows.put(
        digest,
        new AlleleRow(
            digest,
            level,
            kept(
                "clingen_allele_id",
                before.clingenAlleleId(),
                contributors,
                one -> nullIfEmpty(one.mapping().names().clingenAlleleId())),
            hgvs("hgvs_g", before.hgvsG(), "genomic", level, contributors),
            hgvs("hgvs_c", before.hgvsC(), "cdna", level, contributors),
            hgvs("hgvs_p", before.hgvsP(), "protein", level, contributors),
            before.postMapped() != null ? before.postMapped() : contributors.get(0).canonical()));
  }

  private String hgvs(
      String column, String before, String of, String own, List<Contribution> contributors) {
    if (!oneHgvs || of.equals(own)) {
      return kept(column, before, contributors, one -> hgvs(one, of));
    }
    contributors.stream()
        .filter(one -> hgvs(one, of) != null)
        .map(one -> AnomalyRow.of("HGVS_NOT_HELD", one.mapping(), "allele", column))
        .forEach(anomalies::add);
    return before;
  }

  private String kept(
      String field,
      String before,
      List<Contribution> contributors,
      Function<Contribution, String> value) {
    String kept = nullIfEmpty(before);
    for (Contribution contributor : contributors) {
      String claimed = value.apply(contributor);
      if (kept == null) {
        kept = claimed;
      }
      if (claimed != null && !Objects.equals(claimed, kept)) {
        anomalies.add(
            AnomalyRow.of("ALLELE_FIELD_CONFLICT", contributor.mapping(), "allele", field));
      }
    }
    return kept == null ? before : kept;
  }

  private static String hgvs(Contribution contributor, String level) {
    String column = AssayNaming.column(contributor.mapping(), level);
    return column == null && level.equals(contributor.level()) ? contributor.hgvs() : column;
  }
}
