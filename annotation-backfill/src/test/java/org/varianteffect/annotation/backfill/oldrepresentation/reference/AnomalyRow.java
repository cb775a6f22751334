package org.varianteffect.annotation.backfill.oldrepresentation.reference;

/** A recorded anomaly, without its detail. */
public record AnomalyRow(
    String kind, Integer variantId, Integer mappingId, String source, String key) {

  static AnomalyRow ofVariant(String kind, int variantId) {
    return new AnomalyRow(kind, variantId, null, "mapping", null);
  }

  static AnomalyRow ofMapping(String kind, OldMapping mapping) {
    return new AnomalyRow(kind, mapping.variantId(), mapping.id(), "mapping", null);
  }

  static AnomalyRow of(String kind, OldMapping mapping, String source, String key) {
    return new AnomalyRow(kind, mapping.variantId(), mapping.id(), source, key);
  }
}
