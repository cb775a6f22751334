package org.varianteffect.annotation.serving.annotation;

import java.util.List;
import java.util.Optional;

/**
 * What outside sources say of an allele at the read time.
 *
 * @param vep absent when VEP was never asked
 * @param clinvar every release that speaks of it, oldest link first
 */
public record AlleleAnnotations(Optional<Vep> vep, Optional<Gnomad> gnomad, List<Clinvar> clinvar) {

  public AlleleAnnotations {
    clinvar = List.copyOf(clinvar);
  }
}
