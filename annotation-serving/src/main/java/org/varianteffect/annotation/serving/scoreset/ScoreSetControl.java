package org.varianteffect.annotation.serving.scoreset;

import java.util.List;
import org.varianteffect.annotation.serving.annotation.Clinvar;

/**
 * A ClinVar control with the variants of a score set that it speaks of.
 *
 * @param mappedVariants in order of the variants' numbers; a variant twice when the control speaks
 *     of two of its alleles
 */
public record ScoreSetControl(Clinvar control, List<MappedVariantLink> mappedVariants) {

  public ScoreSetControl {
    mappedVariants = List.copyOf(mappedVariants);
  }
}
