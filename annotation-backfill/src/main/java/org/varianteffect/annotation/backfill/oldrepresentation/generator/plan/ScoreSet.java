package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * One planned score set. Days are epoch days.
 *
 * @param firstVariant id of its first variant; the others follow
 * @param exclusive no other score set measures this gene, so that annotations may differ from run
 *     to run undisputed
 * @param nativeOnly only the new pipeline ever mapped it
 * @param published day of publication, NULL when private
 * @param replaces id of the score set that it supersedes, NULL for none
 * @param runs days of the old pipeline's mapping runs; empty when it never mapped it
 * @param target the sequence that the assay used
 */
public record ScoreSet(
    int id,
    String urn,
    int size,
    int firstVariant,
    Gene gene,
    SequenceLevel level,
    VariantWalk walk,
    boolean exclusive,
    boolean nativeOnly,
    int created,
    Integer published,
    Integer replaces,
    int[] runs,
    Gene.Accession target) {

  public boolean isProtein() {
    return level == SequenceLevel.PROTEIN;
  }

  public boolean isPrivate() {
    return published == null;
  }

  public boolean isMapped() {
    return runs.length > 0;
  }

  public int lastRun() {
    return runs[runs.length - 1];
  }

  /** The change that the variant at this place measures, places counted from 0. */
  Change changeAt(int ordinal) {
    return walk.at(ordinal, gene, isProtein());
  }
}
