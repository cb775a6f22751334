package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;

/**
 * Where runs and databases differ.
 *
 * @param oneHgvsPerAllele R12: an allele holds the HGVS of its own level, and no two the same
 * @param proxiesClosedAt T8: when open nucleotide facts of protein alleles end; null: they are kept
 */
public record Rules(boolean oneHgvsPerAllele, Instant proxiesClosedAt) {

  /** Every HGVS of every allele, protein proxies kept. */
  public static final Rules PLAIN = new Rules(false, null);

  public Rules closingProteinProxies(Instant at) {
    return new Rules(oneHgvsPerAllele, at);
  }
}
