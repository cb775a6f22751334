package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.row.Text;

/** What clinicians say of a variant, as a release of ClinVar has it. */
@Entity
@DynamicUpdate
@Table(name = "clinvar_controls")
public class ClinvarControl extends SourceRecord {

  @Column(name = "gene_symbol")
  private String geneSymbol;

  @Column(name = "clinical_significance")
  private String clinicalSignificance;

  @Column(name = "clinical_review_status")
  private String clinicalReviewStatus;

  @Column(name = "clinvar_variation_id")
  private String clinvarVariationId;

  @Column(name = "creation_date", updatable = false)
  private LocalDate creationDate;

  @Column(name = "modification_date")
  private LocalDate modificationDate;

  protected ClinvarControl() {}

  /**
   * An assertion of a release.
   *
   * @param dbIdentifier ClinVar's allele id
   * @param release {@code MM_YYYY}
   * @param today the UTC date
   */
  public ClinvarControl(
      String dbIdentifier,
      String release,
      String geneSymbol,
      String clinicalSignificance,
      String clinicalReviewStatus,
      LocalDate today) {
    super("ClinVar", dbIdentifier, release);
    this.geneSymbol = Text.optional(geneSymbol, "gene symbol", Integer.MAX_VALUE);
    this.clinicalSignificance =
        Text.optional(clinicalSignificance, "clinical significance", Integer.MAX_VALUE);
    this.clinicalReviewStatus =
        Text.optional(clinicalReviewStatus, "clinical review status", Integer.MAX_VALUE);
    this.creationDate = Objects.requireNonNull(today, "today");
    this.modificationDate = today;
  }

  /** The gene, by its HGNC symbol; absent when the release names none. */
  public Optional<String> geneSymbol() {
    return Optional.ofNullable(geneSymbol);
  }

  /** ClinVar's own words, e.g. {@code Likely pathogenic}; absent when it says nothing. */
  public Optional<String> clinicalSignificance() {
    return Optional.ofNullable(clinicalSignificance);
  }

  /** How well it was reviewed, in ClinVar's own words; absent when it does not say. */
  public Optional<String> clinicalReviewStatus() {
    return Optional.ofNullable(clinicalReviewStatus);
  }

  /** ClinVar's variation id, which is not its allele id; absent while it is not known. */
  public Optional<String> clinvarVariationId() {
    return Optional.ofNullable(clinvarVariationId);
  }

  /** Absent of a copy whose original lacks it. */
  public Optional<LocalDate> creationDate() {
    return Optional.ofNullable(creationDate);
  }

  /** Absent of a copy whose original lacks it. */
  public Optional<LocalDate> modificationDate() {
    return Optional.ofNullable(modificationDate);
  }

  /** States ClinVar's variation id, which must not be blank. */
  public void identifyVariation(String variationId) {
    this.clinvarVariationId = Text.required(variationId, "variation id", Integer.MAX_VALUE);
  }
}
