package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

/** Codons 0 to 63 in the order of T, C, A, G, and what they encode. */
public final class GeneticCode {
  static final int CODONS = 64;
  public static final int TERMINATION = 20;

  private static final String BASES = "TCAG";
  private static final String RESIDUES = "ACDEFGHIKLMNPQRSTVWY*";
  private static final String TRANSLATION =
      "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";
  private static final String[] NAMES = {
    "Ala", "Cys", "Asp", "Glu", "Phe", "Gly", "His", "Ile", "Lys", "Leu", "Met", "Asn", "Pro",
    "Gln", "Arg", "Ser", "Thr", "Val", "Trp", "Tyr", "Ter"
  };

  private GeneticCode() {}

  static String bases(int codon) {
    return new String(
        new char[] {
          BASES.charAt(codon >> 4), BASES.charAt(codon >> 2 & 3), BASES.charAt(codon & 3)
        });
  }

  /** Residue 0 to 19, or {@link #TERMINATION}. */
  static int residue(int codon) {
    return RESIDUES.indexOf(TRANSLATION.charAt(codon));
  }

  /** Three letters, as HGVS has it. */
  static String name(int residue) {
    return NAMES[residue];
  }

  /** One letter, as VRS has it. */
  static String letter(int residue) {
    return RESIDUES.substring(residue, residue + 1);
  }
}
