package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.List;
import java.util.Map;

/**
 * What a backfill has to leave behind.
 *
 * @param newestMappingEvents of each variant, the mapping of which its newest mapping event speaks
 */
public record Outcome(
    NewRows rows,
    List<AnomalyRow> anomalies,
    int translationsUnused,
    Map<Integer, Integer> newestMappingEvents) {

  Outcome with(NewRows others) {
    return new Outcome(others, anomalies, translationsUnused, newestMappingEvents);
  }
}
