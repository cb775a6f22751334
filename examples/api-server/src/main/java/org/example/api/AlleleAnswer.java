package org.example.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.varianteffect.annotation.serving.AlleleAnnotations;

/** What a client is told of an allele; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlleleAnswer(String allele, Double frequency, String release, String consequence) {

  static AlleleAnswer of(AlleleAnnotations found) {
    return new AlleleAnswer(
        found.vrsDigest(),
        found.gnomad().map(AlleleAnnotations.Gnomad::alleleFrequency).orElse(null),
        found.gnomad().map(AlleleAnnotations.Gnomad::dbVersion).orElse(null),
        found.vep().flatMap(AlleleAnnotations.Vep::consequence).orElse(null));
  }
}
