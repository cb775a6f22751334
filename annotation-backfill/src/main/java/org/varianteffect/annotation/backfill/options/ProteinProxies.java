package org.varianteffect.annotation.backfill.options;

import java.util.Locale;

/**
 * What becomes of gnomAD and ClinVar annotations, which speak of nucleotides, on protein alleles
 * (rule T8).
 */
public enum ProteinProxies {
  /** They stay as they are, and serving is unchanged. */
  KEEP,
  /** Their open rows end at the start of the first run that had this policy. */
  CLOSE;

  /** The name in the database, in reports and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
