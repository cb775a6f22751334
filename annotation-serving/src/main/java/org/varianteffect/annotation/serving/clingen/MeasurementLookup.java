package org.varianteffect.annotation.serving.clingen;

import java.util.List;
import java.util.Optional;

/**
 * Who measured a change, and the changes that are equivalent to it.
 *
 * @param clingenAlleleId what was asked for; a pair in byte order
 * @param exactMatch absent when nobody measured it
 * @param equivalentNt measured nucleotide changes that make the same protein change, by id
 * @param equivalentAa measured protein changes that it makes, or that share an encoding with it
 */
public record MeasurementLookup(
    String clingenAlleleId,
    Optional<MeasuredAllele> exactMatch,
    List<MeasuredAllele> equivalentNt,
    List<MeasuredAllele> equivalentAa) {

  public MeasurementLookup {
    equivalentNt = List.copyOf(equivalentNt);
    equivalentAa = List.copyOf(equivalentAa);
  }
}
