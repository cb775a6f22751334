package org.varianteffect.annotation.serving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An allele with what outside sources say of it at the read time.
 *
 * @param vrsDigest its key, a full GA4GH identifier
 * @param level {@code genomic}, {@code cdna} or {@code protein}
 * @param vep absent when VEP was never asked
 * @param clinvar every release that speaks of it, oldest link first
 */
public record AlleleAnnotations(
    String vrsDigest,
    String level,
    Optional<String> hgvsG,
    Optional<String> hgvsC,
    Optional<String> hgvsP,
    Optional<String> clingenAlleleId,
    Optional<Vep> vep,
    Optional<Gnomad> gnomad,
    List<Clinvar> clinvar) {

  public AlleleAnnotations {
    clinvar = List.copyOf(clinvar);
  }

  /**
   * What Ensembl VEP says.
   *
   * @param consequence absent when VEP was asked and found nothing
   * @param sourceVersion the Ensembl release, or {@code legacy}
   */
  public record Vep(Optional<String> consequence, String sourceVersion, LocalDate accessDate) {}

  /** How common the allele is, as a release of gnomAD has it. */
  public record Gnomad(
      String dbName,
      String dbIdentifier,
      String dbVersion,
      Optional<Integer> alleleCount,
      Optional<Integer> alleleNumber,
      double alleleFrequency,
      Optional<Double> faf95Max,
      Optional<String> faf95MaxAncestry) {}

  /**
   * What a release of ClinVar says.
   *
   * @param dbVersion {@code MM_YYYY}
   */
  public record Clinvar(
      String dbName,
      String dbIdentifier,
      String dbVersion,
      Optional<String> geneSymbol,
      Optional<String> clinicalSignificance,
      Optional<String> clinicalReviewStatus,
      Optional<String> clinvarVariationId) {}
}
