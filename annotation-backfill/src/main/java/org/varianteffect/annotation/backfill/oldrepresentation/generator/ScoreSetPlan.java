package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/**
 * Divides the variants among score sets: a few large ones, most small, some private, some
 * superseding others.
 */
final class ScoreSetPlan {
  private static final int LARGE = 10_000;
  private static final double SHARE_OF_LARGE = 0.45;
  private static final int RUNS = 4;

  private final GeneratorOptions options;
  private final Dice dice;
  private final Genes genes = new Genes();
  private final List<ScoreSet> sets = new ArrayList<>();
  private int sharedGenes;

  private ScoreSetPlan(GeneratorOptions options, Dice dice) {
    this.options = options;
    this.dice = dice;
  }

  static ScoreSetPlan of(GeneratorOptions options, Dice dice) {
    ScoreSetPlan plan = new ScoreSetPlan(options, dice);
    plan.addAll();
    return plan;
  }

  List<ScoreSet> scoreSets() {
    return sets;
  }

  Genes genes() {
    return genes;
  }

  private void addAll() {
    List<Integer> sizes = sizes();
    sharedGenes = Math.max(3, sizes.size() / 5);
    for (int i = 0; i < sharedGenes; i++) {
      genes.add(0, dice);
    }
    int firstVariant = 1;
    for (int size : sizes) {
      sets.add(next(size, firstVariant));
      firstVariant += size;
    }
  }

  /**
   * Large sets take up to their share, small ones the rest: their sizes are spread evenly over
   * orders of magnitude.
   */
  private List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    int left = options.variants();
    int forLarge = (int) (left * SHARE_OF_LARGE);
    while (forLarge >= LARGE) {
      int size =
          Math.min(forLarge, dice.between(LARGE, 3 * LARGE, Topic.SET_SIZE, -sizes.size() - 1));
      sizes.add(size);
      forLarge -= size;
      left -= size;
    }
    List<Integer> small = new ArrayList<>();
    while (left > 0) {
      int size = Math.min(left, smallSize(small.size()));
      small.add(size);
      left -= size;
    }
    return interleave(sizes, small);
  }

  private int smallSize(int index) {
    double limit = Math.max(12, Math.min(6_000, options.variants() / 12.0));
    double fraction = dice.fraction(Topic.SET_SIZE, index);
    // fraction squared, over a range of 8 to the limit: StrictMath, since sizes must not depend on
    // the processor.
    return (int) (8 * StrictMath.pow(limit / 8, fraction));
  }

  private static List<Integer> interleave(List<Integer> large, List<Integer> small) {
    List<Integer> all = new ArrayList<>(small);
    for (int i = 0; i < large.size(); i++) {
      all.add((int) ((i + 0.5) * small.size() / large.size()) + i, large.get(i));
    }
    return all;
  }

  private ScoreSet next(int size, int firstVariant) {
    int id = sets.size() + 1;
    ScoreSet replaced = replacedBy(id, size);
    return replaced == null
        ? fresh(id, size, firstVariant)
        : successorOf(replaced, id, size, firstVariant);
  }

  /** About one small set in twelve is a new version of the one before it. */
  private ScoreSet replacedBy(int id, int size) {
    if (id < 3 || !dice.chance(0.09, Topic.SET_KIND, id)) {
      return null;
    }
    ScoreSet before = sets.get(sets.size() - 1);
    boolean suits =
        !before.isPrivate()
            && !before.exclusive()
            && size <= before.gene().changesAt(before.isProtein());
    return suits ? before : null;
  }

  private ScoreSet fresh(int id, int size, int firstVariant) {
    boolean exclusive = dice.chance(0.4, Topic.SET_GENE, id);
    SequenceLevel level = level(id, size);
    Gene gene = exclusive ? genes.add(size / 12, dice) : sharedGene(id, size, level);
    int created = dice.between(Days.FIRST_MAPPING - 60, Days.LAST_OLD_SET, Topic.SET_DATE, id);
    return set(
        id,
        size,
        firstVariant,
        gene,
        level,
        exclusive,
        created,
        null,
        step(id, gene, level),
        start(id, gene, level));
  }

  private ScoreSet successorOf(ScoreSet replaced, int id, int size, int firstVariant) {
    int created =
        Math.min(Days.LAST_OLD_SET, replaced.created() + dice.between(30, 500, Topic.SET_DATE, id));
    return set(
        id,
        size,
        firstVariant,
        replaced.gene(),
        replaced.level(),
        false,
        created,
        replaced,
        replaced.step(),
        replaced.start());
  }

  private ScoreSet set(
      int id,
      int size,
      int firstVariant,
      Gene gene,
      SequenceLevel level,
      boolean exclusive,
      int created,
      ScoreSet replaced,
      int step,
      int start) {
    boolean nativeOnly = size < 3_000 && dice.chance(0.06, Topic.NATIVE, -id);
    int day =
        nativeOnly
            ? dice.between(Days.NATIVE_PIPELINE, Days.PRESENT - 40, Topic.SET_DATE, -id)
            : created;
    boolean isPrivate = dice.chance(0.12, Topic.SET_STATE, id);
    return new ScoreSet(
        id,
        isPrivate ? ScoreSetNames.temporary(id, dice) : ScoreSetNames.published(id, replaced),
        size,
        firstVariant,
        gene,
        level,
        exclusive && !nativeOnly,
        nativeOnly,
        day,
        isPrivate ? null : Integer.valueOf(day + dice.between(1, 30, Topic.SET_STATE, -id)),
        replaced == null ? null : Integer.valueOf(replaced.id()),
        runs(id, day, nativeOnly),
        step,
        start,
        Gene.Accession.of("target-" + gene.symbol() + "-" + id));
  }

  private Gene sharedGene(int id, int size, SequenceLevel level) {
    double fraction = dice.fraction(Topic.SET_GENE, -id);
    int index = (int) (fraction * fraction * sharedGenes);
    for (int tried = 0; tried < sharedGenes; tried++) {
      Gene gene = genes.get((index + tried) % sharedGenes);
      if (gene.changesAt(level == SequenceLevel.PROTEIN) >= size) {
        return gene;
      }
    }
    return genes.get(index);
  }

  /** Large sets cover more changes than a protein has, so they are of nucleotides. */
  private SequenceLevel level(int id, int size) {
    int roll = dice.below(100, Topic.SET_LEVEL, id);
    if (roll < 55 && size < 2 * LARGE) {
      return SequenceLevel.PROTEIN;
    }
    return roll % 2 == 0 ? SequenceLevel.CDNA : SequenceLevel.GENOMIC;
  }

  /**
   * Up to four mapping runs, spread between the set's arrival and the start of the new pipeline.
   */
  private int[] runs(int id, int created, boolean nativeOnly) {
    if (nativeOnly || dice.chance(0.015, Topic.UNMAPPED, -id)) {
      return new int[0];
    }
    int first = Math.max(created, Days.FIRST_MAPPING) + 2;
    int apart = (Days.NATIVE_PIPELINE - first) / RUNS;
    int[] runs = new int[RUNS];
    for (int run = 0; run < RUNS; run++) {
      runs[run] =
          first
              + run * apart
              + (run == 0 ? 0 : dice.below(apart - 5, Topic.SET_RUN, Dice.both(id, run)));
    }
    return runs;
  }

  private int step(int id, Gene gene, SequenceLevel level) {
    int all = gene.changesAt(level == SequenceLevel.PROTEIN);
    int step = dice.between(1, all - 1, Topic.STEP, id);
    while (greatestCommonDivisor(step, all) != 1) {
      step = step % (all - 1) + 1;
    }
    return step;
  }

  private int start(int id, Gene gene, SequenceLevel level) {
    return dice.below(gene.changesAt(level == SequenceLevel.PROTEIN), Topic.START, id);
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
