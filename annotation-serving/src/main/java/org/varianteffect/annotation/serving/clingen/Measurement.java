package org.varianteffect.annotation.serving.clingen;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A measured variant with its score set.
 *
 * @param urn absent while the variant has none
 */
public record Measurement(
    Optional<String> urn,
    Optional<String> hgvsNt,
    Optional<String> hgvsPro,
    Optional<String> hgvsSplice,
    MeasuredIn scoreSet) {

  /**
   * The score set of a measurement.
   *
   * @param publishedDate absent while it is not published
   */
  public record MeasuredIn(
      Optional<String> urn,
      Optional<String> title,
      Optional<String> shortDescription,
      Optional<LocalDate> publishedDate) {}
}
