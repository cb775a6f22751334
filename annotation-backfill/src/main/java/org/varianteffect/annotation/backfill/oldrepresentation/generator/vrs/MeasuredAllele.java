package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Hgvs;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * The allele that a variant measures, at the level of its assay: one change, or two on the same
 * molecule.
 *
 * @param second NULL when it is one change
 */
public record MeasuredAllele(SequenceLevel level, Change first, Change second) {

  public boolean isProtein() {
    return level == SequenceLevel.PROTEIN;
  }

  public boolean isBlock() {
    return second != null;
  }

  /** Unique among the single-change alleles of all levels. */
  public int number() {
    return alleleNumber(first, level);
  }

  static int alleleNumber(Change change, SequenceLevel level) {
    return 2 * change.number() + (level == SequenceLevel.CDNA ? 1 : 0);
  }

  public static MeasuredAllele numbered(int number, Change change) {
    SequenceLevel level =
        change.protein()
            ? SequenceLevel.PROTEIN
            : number % 2 == 1 ? SequenceLevel.CDNA : SequenceLevel.GENOMIC;
    return new MeasuredAllele(level, change, null);
  }

  public String clingenId() {
    if (!isBlock()) {
      return first.clingenId();
    }
    String one = first.clingenId();
    String other = second.clingenId();
    return one.compareTo(other) < 0 ? one + ',' + other : other + ',' + one;
  }

  /** The expression at its own level. */
  public String hgvs() {
    return isBlock() ? Hgvs.ofBlock(first, second, level) : Hgvs.of(first, level);
  }

  /** The expression at any level, NULL where none follows. */
  public String hgvs(SequenceLevel wanted) {
    if (wanted == level) {
      return hgvs();
    }
    return isBlock() ? null : Hgvs.of(first, wanted);
  }

  public List<PlacedAllele> onReference() {
    PlacedAllele one = PlacedAllele.onReference(first, level);
    return isBlock() ? List.of(one, PlacedAllele.onReference(second, level)) : List.of(one);
  }

  public List<PlacedAllele> onTarget(Gene.Accession target) {
    PlacedAllele one = PlacedAllele.onTarget(first, target);
    return isBlock() ? List.of(one, PlacedAllele.onTarget(second, target)) : List.of(one);
  }
}
