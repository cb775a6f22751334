package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;

/**
 * How a score set's variants walk over the changes of its gene: variant i is change {@code start +
 * i * step}, modulo {@code reach}, so that no change comes twice before all have come. Small sets
 * stay in the part of the gene that everybody studies.
 *
 * @param reach how many changes it covers, from the gene's first
 */
record VariantWalk(int step, int start, int reach) {
  private static final int SPARSENESS = 3;
  private static final int CODONS = 20;

  static VariantWalk of(int scoreSet, int size, Gene gene, boolean protein, Dice dice) {
    int perCodon = gene.changesAt(protein) / gene.codons();
    int reach = Math.min(gene.changesAt(protein), Math.max(SPARSENESS * size, CODONS * perCodon));
    int step = dice.between(1, reach - 1, Topic.STEP, scoreSet);
    while (greatestCommonDivisor(step, reach) != 1) {
      step = step % (reach - 1) + 1;
    }
    return new VariantWalk(step, dice.below(reach, Topic.START, scoreSet), reach);
  }

  Change at(int ordinal, Gene gene, boolean protein) {
    return gene.change(protein, (int) ((start + (long) ordinal * step) % reach));
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
