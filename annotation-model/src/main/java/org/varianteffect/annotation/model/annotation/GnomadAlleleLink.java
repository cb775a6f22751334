package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.row.PersistentRow;

/** Which gnomAD row states how common an allele is: one at a time. */
@Entity
@DynamicUpdate
@Table(name = "gnomad_allele_links")
public class GnomadAlleleLink extends AlleleAnnotation {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "gnomad_variant_id", nullable = false, updatable = false)
  private GnomadVariant gnomadVariant;

  protected GnomadAlleleLink() {}

  /** That a gnomAD row speaks of an allele, from when it is written on. */
  public GnomadAlleleLink(Allele allele, GnomadVariant gnomadVariant) {
    super(allele);
    this.gnomadVariant = Objects.requireNonNull(gnomadVariant, "gnomadVariant");
  }

  /** The row, of one release. */
  public GnomadVariant gnomadVariant() {
    return gnomadVariant;
  }

  @Override
  protected Stream<PersistentRow> references() {
    return Stream.of(gnomadVariant);
  }

  @Override
  protected Object fact() {
    return gnomadVariant;
  }
}
