package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.row.PersistentRow;

/**
 * That a ClinVar control speaks of an allele. Each release is its own assertion, and they stack.
 */
@Entity
@DynamicUpdate
@Table(name = "clinvar_allele_links")
public class ClinvarAlleleLink extends AlleleAnnotation {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "clinvar_control_id", nullable = false, updatable = false)
  private ClinvarControl clinvarControl;

  protected ClinvarAlleleLink() {}

  /** That a control speaks of an allele, from when it is written on. */
  public ClinvarAlleleLink(Allele allele, ClinvarControl clinvarControl) {
    super(allele);
    this.clinvarControl = Objects.requireNonNull(clinvarControl, "clinvarControl");
  }

  /** The assertion, of one release. */
  public ClinvarControl clinvarControl() {
    return clinvarControl;
  }

  @Override
  protected Map<String, Object> naturalKey() {
    return Map.of("allele", allele(), "clinvarControl", clinvarControl);
  }

  @Override
  protected Stream<PersistentRow> references() {
    return Stream.of(clinvarControl);
  }

  @Override
  protected Object fact() {
    return clinvarControl;
  }
}
