package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.GeneticCode;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/**
 * What Ensembl VEP says of alleles: of seven in ten it was asked, and sometimes it found nothing.
 */
public final class Consequences {
  /** What {@link #of} says of no allele. */
  public static final String RIVAL = "splice_donor_5th_base_variant";

  private static final double ASKED = 0.71;
  private static final double NOTHING_FOUND = 0.05;
  private static final double SPLICE = 0.04;
  private static final double OTHERWISE_BEFORE = 0.12;

  private final Dice dice;

  public Consequences(Dice dice) {
    this.dice = dice;
  }

  public boolean asked(MeasuredAllele allele) {
    return dice.chance(allele.isBlock() ? ASKED / 2 : ASKED, Topic.VEP, allele.number());
  }

  /** NULL: nothing found. */
  public String of(MeasuredAllele allele) {
    int number = allele.number();
    if (allele.isBlock() || dice.chance(NOTHING_FOUND, Topic.CONSEQUENCE, number)) {
      return null;
    }
    if (!allele.isProtein() && dice.chance(SPLICE, Topic.CONSEQUENCE, -1L - number)) {
      return "splice_region_variant";
    }
    Change protein = allele.first().inProtein();
    if (protein.isDeletion()) {
      return "inframe_deletion";
    }
    if (protein.slot() == protein.referenceResidue()) {
      return "synonymous_variant";
    }
    return protein.slot() == GeneticCode.TERMINATION ? "stop_gained" : "missense_variant";
  }

  /**
   * What a mapping shows; history may show another answer where no other score set contradicts it.
   */
  public String shownBy(Mapping mapping) {
    Variant variant = mapping.variant();
    MeasuredAllele allele = variant.measured();
    if (variant.has(Blemish.RIVAL_CONSEQUENCE)) {
      return RIVAL;
    }
    boolean answeredOtherwise =
        variant.set().exclusive()
            && !mapping.isLast()
            && !allele.isBlock()
            && dice.chance(
                OTHERWISE_BEFORE, Topic.CONSEQUENCE, Dice.both(allele.number(), mapping.round()));
    return answeredOtherwise ? "coding_sequence_variant" : of(allele);
  }

  /** The day on which VEP was asked; NULL for a few whose day nobody wrote down. */
  public Integer askedOn(Mapping mapping) {
    boolean forgotten =
        shownBy(mapping) != null && dice.chance(0.02, Topic.VEP_DATE, -1L - mapping.thing());
    return forgotten
        ? null
        : Integer.valueOf(mapping.day() + dice.between(2, 60, Topic.VEP_DATE, mapping.thing()));
  }
}
