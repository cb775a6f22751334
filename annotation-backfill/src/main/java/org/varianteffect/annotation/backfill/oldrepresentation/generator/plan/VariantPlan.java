package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.util.function.Consumer;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Gene;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.GeneticCode;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/**
 * Plans every variant of every score set; a variant is planned anew whenever it is asked for, and
 * always alike.
 */
public final class VariantPlan {
  private static final double SHARED_WITHIN_SET = 0.07;
  private static final double UNMAPPED = 0.012;
  private static final double FAILED = 0.02;
  private static final double REMAPPED_BY_NEW_PIPELINE = 0.012;

  private final ScoreSetPlan sets;
  private final Dice dice;
  private final Blemishes blemishes;

  public VariantPlan(ScoreSetPlan sets, Dice dice, Blemishes blemishes) {
    this.sets = sets;
    this.dice = dice;
    this.blemishes = blemishes;
  }

  public ScoreSetPlan scoreSetPlan() {
    return sets;
  }

  public void forEach(Consumer<Variant> consumer) {
    for (ScoreSet set : sets.scoreSets()) {
      for (int ordinal = 0; ordinal < set.size(); ordinal++) {
        consumer.accept(variant(set, ordinal));
      }
    }
  }

  Variant variant(ScoreSet set, int ordinal) {
    int id = set.firstVariant() + ordinal;
    Blemish blemish = set.isMapped() ? blemishes.of(id) : null;
    int like = placeOfAllele(set, ordinal, blemish);
    MeasuredAllele measured = measured(set, like);
    if (measured.isBlock() && blemish != null && needsOneChange(blemish)) {
      measured = new MeasuredAllele(measured.level(), measured.first(), null);
    }
    int mappings = mappings(set, id, like, blemish);
    boolean fails = blemish == null && mappings > 0 && dice.chance(FAILED, Topic.FAILED, id);
    return new Variant(
        set,
        ordinal,
        measured,
        blemish,
        mappings,
        fails,
        nativeDay(set, id, mappings, blemish, measured));
  }

  /**
   * The place in the set whose allele this variant measures: its own, or that of an earlier
   * variant.
   */
  private int placeOfAllele(ScoreSet set, int ordinal, Blemish blemish) {
    if (ordinal == 0) {
      return 0;
    }
    if (blemish == Blemish.RIVAL_CONSEQUENCE) {
      return usualPlace(set, ordinal - 1);
    }
    return usualPlace(set, ordinal);
  }

  private int usualPlace(ScoreSet set, int ordinal) {
    long thing = Dice.both(set.id(), ordinal);
    boolean shared = ordinal > 0 && dice.chance(SHARED_WITHIN_SET, Topic.SHARED, thing);
    return shared ? dice.below(ordinal, Topic.SHARED_WITH, thing) : ordinal;
  }

  private MeasuredAllele measured(ScoreSet set, int place) {
    Change first = set.changeAt(place);
    double blocks = set.isProtein() ? 0.02 : 0.04;
    boolean block = dice.chance(blocks, Topic.BLOCK, Dice.both(set.id(), place));
    return new MeasuredAllele(set.level(), first, block ? partner(first) : null);
  }

  /** Always the same for a change, so that blocks are shared between score sets as alleles are. */
  private Change partner(Change first) {
    Gene gene = first.gene();
    int apart = dice.between(1, gene.codons() - 1, Topic.PARTNER, first.number());
    int slots = first.protein() ? GeneticCode.TERMINATION : Gene.NUCLEOTIDE_CHANGES;
    int slot = dice.below(slots, Topic.PARTNER, -1L - first.number());
    return new Change(gene, first.protein(), (first.codon() + apart) % gene.codons(), slot);
  }

  private static boolean needsOneChange(Blemish blemish) {
    return switch (blemish) {
      case TWO_GNOMAD_RELEASES,
          RIVAL_CONSEQUENCE,
          CONTRARY_NATIVE_CONSEQUENCE,
          CONTRARY_NATIVE_GNOMAD,
          CONTRARY_NATIVE_FIELD,
          CONTROL_CONFLICT,
          MAPPED_AFTER_NATIVE,
          UNUSED_TRANSLATION ->
          true;
      default -> false;
    };
  }

  /**
   * 1.3 on average. All variants of a set that share an allele are mapped alike, so that their
   * windows agree.
   */
  private int mappings(ScoreSet set, int id, int like, Blemish blemish) {
    if (!set.isMapped() || (blemish == null && dice.chance(UNMAPPED, Topic.UNMAPPED, id))) {
      return 0;
    }
    int roll = dice.below(1000, Topic.MAPPINGS, Dice.both(set.id(), like));
    int usual = roll < 735 ? 1 : roll < 945 ? 2 : roll < 990 ? 3 : 4;
    return blemish == null ? usual : Math.max(usual, blemish.mappings());
  }

  private Integer nativeDay(
      ScoreSet set, int id, int mappings, Blemish blemish, MeasuredAllele measured) {
    if (measured.isBlock()) {
      return null;
    }
    if (set.nativeOnly()) {
      return set.created() + 1;
    }
    if (blemish == Blemish.MAPPED_AFTER_NATIVE) {
      return set.runs()[mappings - 1] - 3;
    }
    boolean again =
        blemish == null
            && set.isMapped()
            && dice.chance(REMAPPED_BY_NEW_PIPELINE, Topic.NATIVE, id);
    return again
        ? Integer.valueOf(
            dice.between(Days.NATIVE_PIPELINE + 1, Days.PRESENT - 30, Topic.NATIVE_DATE, id))
        : null;
  }
}
