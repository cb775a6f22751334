package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

import java.nio.charset.StandardCharsets;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.model.vrs.Sha512t24u;

/**
 * A target gene on its chromosome, transcript and protein. It owns a range of change numbers,
 * starting at {@code firstChange}: first 64 nucleotide changes per codon, then 22 protein changes
 * per codon.
 *
 * @param start where the coding sequence starts on the chromosome, counted between bases
 */
public record Gene(
    String symbol,
    Accession chromosome,
    char genomicLetter,
    int start,
    Accession transcript,
    Accession protein,
    int codons,
    int firstChange) {
  public static final int NUCLEOTIDE_CHANGES = GeneticCode.CODONS;
  static final int PROTEIN_CHANGES = 22;

  /** Bases of the transcript before its coding sequence. */
  public static final int UNTRANSLATED = 113;

  private static final Dice NATURE = new Dice(42);

  public int changesAt(boolean protein) {
    return codons * (protein ? PROTEIN_CHANGES : NUCLEOTIDE_CHANGES);
  }

  int changes() {
    return changesAt(false) + changesAt(true);
  }

  public Change change(boolean protein, int number) {
    int per = protein ? PROTEIN_CHANGES : NUCLEOTIDE_CHANGES;
    return new Change(this, protein, number / per, number % per);
  }

  /** The change with this number among those of all genes. */
  Change changeNumbered(int number) {
    int own = number - firstChange;
    int nucleotide = changesAt(false);
    return own < nucleotide ? change(false, own) : change(true, own - nucleotide);
  }

  /** The reference genome is the same whatever the seed, so that allele identifiers are too. */
  int referenceCodon(int codon) {
    if (codon == 0) {
      return 35;
    }
    int drawn =
        NATURE.below(
            GeneticCode.CODONS, Topic.REFERENCE_CODON, Dice.both(symbol.hashCode(), codon));
    return GeneticCode.residue(drawn) == GeneticCode.TERMINATION ? 28 : drawn;
  }

  /** A sequence: its accession and its digest under GA4GH refget. */
  public record Accession(String name, String refget) {
    public static Accession of(String name) {
      return new Accession(name, "SQ." + Sha512t24u.digest(name.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
