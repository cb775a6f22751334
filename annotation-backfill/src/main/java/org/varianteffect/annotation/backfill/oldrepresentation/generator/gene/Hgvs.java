package org.varianteffect.annotation.backfill.oldrepresentation.generator.gene;

import org.varianteffect.annotation.model.mapping.SequenceLevel;

/** HGVS expressions of changes. */
public final class Hgvs {
  private Hgvs() {}

  /**
   * The expression at a level, with accession; NULL where the level does not follow from the
   * change.
   */
  public static String of(Change change, SequenceLevel level) {
    if (change.protein() && level != SequenceLevel.PROTEIN) {
      return null;
    }
    return accession(change.gene(), level)
        + ':'
        + type(change.gene(), level)
        + '.'
        + edit(change, level);
  }

  /** The expression of two changes on one molecule. */
  public static String ofBlock(Change first, Change second, SequenceLevel level) {
    return accession(first.gene(), level)
        + ':'
        + type(first.gene(), level)
        + ".["
        + edit(first, level)
        + ';'
        + edit(second, level)
        + ']';
  }

  /** Without accession, relative to the target sequence: {@code c.34C>T}, {@code p.Arg12Cys}. */
  public static String relative(Change change) {
    return change.protein()
        ? "p." + edit(change, SequenceLevel.PROTEIN)
        : "c." + edit(change, SequenceLevel.CDNA);
  }

  static String type(Gene gene, SequenceLevel level) {
    return switch (level) {
      case GENOMIC -> String.valueOf(gene.genomicLetter());
      case CDNA -> "c";
      case PROTEIN -> "p";
    };
  }

  private static String accession(Gene gene, SequenceLevel level) {
    return switch (level) {
      case GENOMIC -> gene.chromosome().name();
      case CDNA -> gene.transcript().name();
      case PROTEIN -> gene.protein().name();
    };
  }

  private static String edit(Change change, SequenceLevel level) {
    if (level == SequenceLevel.PROTEIN) {
      return proteinEdit(change.inProtein());
    }
    Edit edit = change.edit();
    int first = edit.offset() + 1 + (level == SequenceLevel.GENOMIC ? change.gene().start() : 0);
    int last = first + edit.reference().length() - 1;
    if (edit.isSubstitution()) {
      return first + edit.reference() + '>' + edit.alternate();
    }
    String place = first == last ? String.valueOf(first) : first + "_" + last;
    return edit.isDeletion() ? place + "del" : place + "delins" + edit.alternate();
  }

  private static String proteinEdit(Change change) {
    String place = GeneticCode.name(change.referenceResidue()) + (change.codon() + 1);
    if (change.isDeletion()) {
      return place + "del";
    }
    return change.slot() == change.referenceResidue()
        ? place + '='
        : place + GeneticCode.name(change.slot());
  }
}
