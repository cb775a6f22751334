package org.varianteffect.annotation.backfill.progress;

import java.util.Locale;

/** The stages of a run, in their order. */
public enum Stage {
  /** Mapping records, alleles and the authoritative links between them; in chunks of variants. */
  RECORDS,
  /** The alleles' fields and their gnomAD, ClinVar and VEP timelines; in chunks of alleles. */
  TIMELINES,
  /** Links from records to the translations of their alleles; in chunks of variants. */
  TRANSLATIONS,
  /** The annotation events of records and alleles; in chunks of variants. */
  EVENTS,
  /** The proof of conservation; one piece. */
  CHECK;

  /** The name in the database, in reports and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
