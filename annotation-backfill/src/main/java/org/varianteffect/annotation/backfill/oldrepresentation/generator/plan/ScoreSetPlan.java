package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Genes;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/** The score sets: some private, some superseding others, some on genes that others measure too. */
public final class ScoreSetPlan {
  private static final double SUPERSEDING = 0.09;
  private static final double EXCLUSIVE = 0.3;
  private static final double PRIVATE = 0.12;
  private static final double NATIVE_ONLY = 0.06;
  private static final int LARGEST_NATIVE = 3_000;

  private final Dice dice;
  private final Genes genes = new Genes();
  private final List<ScoreSet> sets = new ArrayList<>();
  private final int sharedGenes;

  private ScoreSetPlan(int scoreSets, Dice dice) {
    this.dice = dice;
    this.sharedGenes = Math.max(3, scoreSets / 6);
    for (int i = 0; i < sharedGenes; i++) {
      genes.add(0, dice);
    }
  }

  public static ScoreSetPlan of(int variants, Dice dice) {
    List<Integer> sizes = ScoreSetSizes.of(variants, dice);
    ScoreSetPlan plan = new ScoreSetPlan(sizes.size(), dice);
    int firstVariant = 1;
    for (int size : sizes) {
      plan.add(size, firstVariant);
      firstVariant += size;
    }
    return plan;
  }

  public List<ScoreSet> scoreSets() {
    return Collections.unmodifiableList(sets);
  }

  public Genes genes() {
    return genes;
  }

  private void add(int size, int firstVariant) {
    int id = sets.size() + 1;
    ScoreSet replaced = replacedBy(id, size);
    sets.add(
        set(
            id,
            size,
            firstVariant,
            replaced,
            replaced == null ? fresh(id, size) : Subject.of(replaced)));
  }

  /** A few are a new version of the one before. */
  private ScoreSet replacedBy(int id, int size) {
    if (id < 3 || !dice.chance(SUPERSEDING, Topic.SET_KIND, id)) {
      return null;
    }
    ScoreSet before = sets.get(sets.size() - 1);
    boolean suits = !before.isPrivate() && !before.exclusive() && size <= before.walk().reach();
    return suits ? before : null;
  }

  private Subject fresh(int id, int size) {
    SequenceLevel level = level(id, size);
    boolean protein = level == SequenceLevel.PROTEIN;
    boolean exclusive = dice.chance(EXCLUSIVE, Topic.SET_GENE, id);
    Gene gene = exclusive ? genes.add(size / 12, dice) : sharedGene(id, size, protein);
    return new Subject(gene, level, exclusive, VariantWalk.of(id, size, gene, protein, dice));
  }

  private ScoreSet set(int id, int size, int firstVariant, ScoreSet replaced, Subject subject) {
    boolean nativeOnly = size < LARGEST_NATIVE && dice.chance(NATIVE_ONLY, Topic.NATIVE, -id);
    boolean isPrivate = dice.chance(PRIVATE, Topic.SET_STATE, id);
    int created = ScoreSetDays.created(id, replaced, nativeOnly, dice);
    return new ScoreSet(
        id,
        isPrivate ? ScoreSetNames.temporary(id, dice) : ScoreSetNames.published(id, replaced),
        size,
        firstVariant,
        subject.gene(),
        subject.level(),
        subject.walk(),
        subject.exclusive() && !nativeOnly,
        nativeOnly,
        created,
        isPrivate ? null : ScoreSetDays.published(id, created, dice),
        replaced == null ? null : Integer.valueOf(replaced.id()),
        nativeOnly ? new int[0] : ScoreSetDays.runs(id, created, dice),
        Gene.Accession.of("target-" + subject.gene().symbol() + "-" + id));
  }

  /** Some genes are everybody's darlings. */
  private Gene sharedGene(int id, int size, boolean protein) {
    double fraction = dice.fraction(Topic.SET_GENE, -id);
    int index = (int) (fraction * fraction * sharedGenes);
    for (int tried = 0; tried < sharedGenes; tried++) {
      Gene gene = genes.get((index + tried) % sharedGenes);
      if (gene.changesAt(protein) >= size) {
        return gene;
      }
    }
    return genes.get(index);
  }

  /** The largest cover more changes than a protein has, so they are of nucleotides. */
  private SequenceLevel level(int id, int size) {
    int roll = dice.below(100, Topic.SET_LEVEL, id);
    if (roll < 55 && size < 2 * ScoreSetSizes.LARGE) {
      return SequenceLevel.PROTEIN;
    }
    return roll % 2 == 0 ? SequenceLevel.CDNA : SequenceLevel.GENOMIC;
  }

  /** What a score set measures. */
  private record Subject(Gene gene, SequenceLevel level, boolean exclusive, VariantWalk walk) {
    static Subject of(ScoreSet set) {
      return new Subject(set.gene(), set.level(), false, set.walk());
    }
  }
}
