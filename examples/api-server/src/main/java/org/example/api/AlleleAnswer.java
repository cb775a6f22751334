package org.example.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.varianteffect.annotation.serving.annotation.AlleleAnnotations;
import org.varianteffect.annotation.serving.annotation.Gnomad;
import org.varianteffect.annotation.serving.annotation.Vep;

/** What a client is told of an allele; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlleleAnswer(String allele, Double frequency, String release, String consequence) {

  static AlleleAnswer of(String digest, AlleleAnnotations found) {
    return new AlleleAnswer(
        digest,
        found.gnomad().map(Gnomad::alleleFrequency).orElse(null),
        found.gnomad().map(Gnomad::dbVersion).orElse(null),
        found.vep().flatMap(Vep::consequence).orElse(null));
  }
}
