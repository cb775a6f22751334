package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One biological change of one codon: of its bases (slot = the new codon; the reference codon's
 * slot is its deletion) or of its residue (slot = the new residue, 20 = termination, 21 = deletion;
 * the reference residue's slot is the silent change).
 *
 * @param codon counted from 0
 */
public record Change(Gene gene, boolean protein, int codon, int slot) {
  private static final int DELETED_RESIDUE = 21;
  private static final long FIRST_NUCLEOTIDE_ID = 100_000_000L;
  private static final long FIRST_PROTEIN_ID = 2_500_000_000L;

  /** Unique among the changes of all genes, whatever their kind. */
  public int number() {
    return gene.firstChange()
        + (protein
            ? gene.changesAt(false) + codon * Gene.PROTEIN_CHANGES + slot
            : codon * Gene.NUCLEOTIDE_CHANGES + slot);
  }

  public boolean isDeletion() {
    return slot == (protein ? DELETED_RESIDUE : referenceCodon());
  }

  int referenceCodon() {
    return gene.referenceCodon(codon);
  }

  public int referenceResidue() {
    return GeneticCode.residue(referenceCodon());
  }

  /** What this does to the protein; itself when it is a protein change. */
  public Change inProtein() {
    if (protein) {
      return this;
    }
    return new Change(
        gene, true, codon, isDeletion() ? DELETED_RESIDUE : GeneticCode.residue(slot));
  }

  /**
   * A nucleotide change with this effect on the protein: the lowest codon that encodes it; none for
   * some silent ones.
   */
  public Optional<Change> inNucleotides() {
    if (!protein) {
      return Optional.of(this);
    }
    if (isDeletion()) {
      return Optional.of(new Change(gene, false, codon, referenceCodon()));
    }
    return IntStream.range(0, GeneticCode.CODONS)
        .filter(
            candidate -> GeneticCode.residue(candidate) == slot && candidate != referenceCodon())
        .mapToObj(candidate -> new Change(gene, false, codon, candidate))
        .findFirst();
  }

  /** The ClinGen allele id: CA for nucleotide changes, PA for protein changes. */
  public String clingenId() {
    return protein
        ? "PA" + (FIRST_PROTEIN_ID + 3L * number())
        : "CA" + (FIRST_NUCLEOTIDE_ID + 7L * number());
  }

  /** The edit on the sequence of the level, counted from the start of the coding sequence. */
  public Edit edit() {
    if (protein) {
      return new Edit(
          codon,
          GeneticCode.letter(referenceResidue()),
          isDeletion() ? "" : GeneticCode.letter(slot));
    }
    String reference = GeneticCode.bases(referenceCodon());
    return isDeletion()
        ? new Edit(3 * codon, reference, "")
        : Edit.between(3 * codon, reference, GeneticCode.bases(slot));
  }
}
