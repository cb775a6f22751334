package org.varianteffect.annotation.model.hgvs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One base or residue replaced by one other: what a heat map has a cell for.
 *
 * @param position counted from 1, on the sequence that the expression names
 * @param ref a base, or a residue as written ({@code Pro} or {@code P})
 * @param alt a base, a residue ({@code Ter} or {@code *} too), or {@code =} for the same residue
 */
public record Substitution(int position, String ref, String alt) {

  private static final Pattern NUCLEOTIDE = Pattern.compile("(\\d+)([ACGTUN])>([ACGTUN])");

  /**
   * IUPAC's codes of three letters and of one, with {@code Ter} and {@code *} for the end: what
   * merely looks like one, {@code Del} say, is no residue.
   */
  private static final String RESIDUE =
      "(Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val"
          + "|Sec|Pyl|Asx|Glx|Xle|Xaa|Ter|[A-Z*])";

  private static final Pattern PROTEIN =
      Pattern.compile(RESIDUE + "(\\d+)" + RESIDUE.replace(")", "|=)"));

  static Optional<Substitution> ofNucleotides(String change) {
    Matcher match = NUCLEOTIDE.matcher(change);
    return match.matches() ? at(match.group(1), match.group(2), match.group(3)) : Optional.empty();
  }

  static Optional<Substitution> ofResidues(String change) {
    Matcher match = PROTEIN.matcher(change);
    return match.matches() ? at(match.group(2), match.group(1), match.group(3)) : Optional.empty();
  }

  /** No sequence is longer than 2^31: a number beyond that is no position. */
  private static Optional<Substitution> at(String position, String ref, String alt) {
    return HgvsExpression.positive(position).map(p -> new Substitution(p, ref, alt));
  }
}
