package org.varianteffect.annotation.serving.clingen;

import java.util.List;

/** An id of ClinGen's with the measurements of that change, in order of their URNs. */
public record MeasuredAllele(String clingenAlleleId, List<Measurement> variantEffectMeasurements) {

  public MeasuredAllele {
    variantEffectMeasurements = List.copyOf(variantEffectMeasurements);
  }
}
