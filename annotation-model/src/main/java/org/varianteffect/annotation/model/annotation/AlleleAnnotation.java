package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.Objects;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.validtime.ValidTimeRow;

/**
 * What a source says of an allele, while it says so; one live row per allele unless a subclass
 * differs.
 */
@MappedSuperclass
public abstract class AlleleAnnotation extends ValidTimeRow {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "allele_id", nullable = false, updatable = false)
  private Allele allele;

  protected AlleleAnnotation() {}

  protected AlleleAnnotation(Allele allele) {
    this.allele = Objects.requireNonNull(allele, "allele");
  }

  /** Of what the source speaks. */
  public Allele allele() {
    return allele;
  }

  @Override
  protected Map<String, Object> naturalKey() {
    return Map.of("allele", allele);
  }

  @Override
  protected PersistentRow owner() {
    return allele;
  }
}
