package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.mapping.Allele;

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

  public ClinvarAlleleLink(Allele allele, ClinvarControl clinvarControl) {
    super(allele);
    this.clinvarControl = Objects.requireNonNull(clinvarControl, "clinvarControl");
  }

  public ClinvarControl clinvarControl() {
    return clinvarControl;
  }

  @Override
  protected Map<String, Object> naturalKey() {
    return Map.of("allele", allele(), "clinvarControl", clinvarControl);
  }

  @Override
  protected Object fact() {
    return clinvarControl;
  }
}
