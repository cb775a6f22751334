package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * One planned score set: its own facts, and how its variants walk over the changes of its gene.
 * Days are epoch days.
 *
 * @param firstVariant id of its first variant; the others follow
 * @param exclusive no other score set measures this gene, so that annotations may differ from run
 *     to run undisputed
 * @param published day of publication, NULL when private
 * @param replaces id of the score set that it supersedes, NULL for none
 * @param runs days of its mapping runs; an empty array: it was never mapped
 * @param step and {@code start}: variant i is the change number {@code start + i * step} of the
 *     gene
 */
record ScoreSet(
    int id,
    String urn,
    int size,
    int firstVariant,
    Gene gene,
    SequenceLevel level,
    boolean exclusive,
    boolean nativeOnly,
    int created,
    Integer published,
    Integer replaces,
    int[] runs,
    int step,
    int start,
    Gene.Accession target) {

  boolean isProtein() {
    return level == SequenceLevel.PROTEIN;
  }

  boolean isPrivate() {
    return published == null;
  }

  boolean isMapped() {
    return runs.length > 0;
  }

  int lastRun() {
    return runs[runs.length - 1];
  }

  /** The change that the variant at this place measures, places counted from 0. */
  Change changeAt(int ordinal) {
    int all = gene.changesAt(level == SequenceLevel.PROTEIN);
    return gene.change(
        level == SequenceLevel.PROTEIN, (int) ((start + (long) ordinal * step) % all));
  }
}
