package org.varianteffect.annotation.serving.scoreset;

import java.util.List;
import org.varianteffect.annotation.serving.annotation.Gnomad;

/**
 * A row of gnomAD with the variants of a score set that it speaks of.
 *
 * @param mappedVariants in order of the variants' numbers; a variant twice when the row speaks of
 *     two of its alleles
 */
public record ScoreSetGnomad(Gnomad gnomad, List<MappedVariantLink> mappedVariants) {

  public ScoreSetGnomad {
    mappedVariants = List.copyOf(mappedVariants);
  }
}
