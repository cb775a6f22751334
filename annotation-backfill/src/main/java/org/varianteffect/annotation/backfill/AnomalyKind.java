package org.varianteffect.annotation.backfill;

import java.util.Arrays;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

/**
 * What can keep an old fact from being carried over as it was; {@code docs/backfill.md} says what
 * each means and what to do.
 */
public enum AnomalyKind {
  MULTIPLE_CURRENT,
  NO_CURRENT,
  LIVE_PRECEDES_HISTORY,
  NO_LEVEL,
  NATIVE_VARIANT,
  UNIDENTIFIABLE_VRS,
  IDENTITY_DRIFT,
  ALLELE_FIELD_CONFLICT,
  NO_ALLELE,
  SHADOWED,
  SHADOWED_BY_NATIVE,
  CONTROL_CONFLICT,
  HGVS_NOT_HELD,
  HGVS_TAKEN,
  QUARANTINED;

  /**
   * The kind of a name.
   *
   * @throws BackfillRefused when there is none; the message lists them
   */
  public static AnomalyKind named(String name) {
    for (AnomalyKind kind : values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new BackfillRefused(
        "there is no anomaly kind " + name + ": it is one of " + Arrays.toString(values()));
  }
}
