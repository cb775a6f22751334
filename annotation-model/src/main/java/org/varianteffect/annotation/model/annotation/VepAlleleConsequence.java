package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.row.Text;

/**
 * What Ensembl VEP says an allele does to the gene: one at a time. The answer of a newer release is
 * a new row; the same answer of the same release is not, whenever it was asked.
 */
@Entity
@DynamicUpdate
@Table(name = "vep_allele_consequences")
public class VepAlleleConsequence extends AlleleAnnotation {

  @Column(name = "functional_consequence", updatable = false)
  private String functionalConsequence;

  @Column(name = "source_version", nullable = false, updatable = false)
  private String sourceVersion;

  @Column(name = "access_date", nullable = false, updatable = false)
  private LocalDate accessDate;

  protected VepAlleleConsequence() {}

  /**
   * A new answer.
   *
   * @param functionalConsequence e.g. {@code missense_variant}; null when VEP was asked and found
   *     nothing
   * @param sourceVersion the Ensembl release
   * @param accessDate the UTC date on which it was asked
   */
  public VepAlleleConsequence(
      Allele allele, String functionalConsequence, String sourceVersion, LocalDate accessDate) {
    super(allele);
    this.functionalConsequence =
        Text.optional(functionalConsequence, "functional consequence", Integer.MAX_VALUE);
    this.sourceVersion = Text.required(sourceVersion, "source version", Integer.MAX_VALUE);
    this.accessDate = Objects.requireNonNull(accessDate, "accessDate");
  }

  /** Absent when VEP was asked and found nothing. */
  public Optional<String> functionalConsequence() {
    return Optional.ofNullable(functionalConsequence);
  }

  /** The Ensembl release, or {@code legacy}. */
  public String sourceVersion() {
    return sourceVersion;
  }

  /** The UTC date on which VEP was asked. */
  public LocalDate accessDate() {
    return accessDate;
  }

  @Override
  protected Object fact() {
    return Arrays.asList(functionalConsequence, sourceVersion);
  }
}
