package org.varianteffect.annotation.serving.allele;

import java.util.List;
import org.varianteffect.annotation.serving.annotation.Clinvar;
import org.varianteffect.annotation.serving.annotation.Gnomad;
import org.varianteffect.annotation.serving.annotation.Vep;

/** All that was ever said of an allele, per source, oldest first: what a timeline shows. */
public record AlleleHistory(
    AlleleIdentity identity,
    List<Held<Vep>> vep,
    List<Held<Gnomad>> gnomad,
    List<Held<Clinvar>> clinvar) {

  public AlleleHistory {
    vep = List.copyOf(vep);
    gnomad = List.copyOf(gnomad);
    clinvar = List.copyOf(clinvar);
  }
}
