package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import java.util.EnumMap;
import java.util.Map;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Change;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.NativeLinks;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.VariantPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/**
 * One walk over all planned variants before anything is written: which changes are measured, what
 * the annotation sources know of them, which alleles the new pipeline knows too. It keeps bits, not
 * variants.
 */
public final class Census {
  private static final double KNOWN_TO_NEW_PIPELINE = 0.01;

  private final Dice dice;
  private final Gnomad gnomad;
  private final Clinvar clinvar;
  private final NumberSet changes = new NumberSet();
  private final NumberSet oldChanges = new NumberSet();
  private final NumberSet unusedTranslations = new NumberSet();
  private final NumberSet nativeAlleles = new NumberSet();
  private final Map<Blemish, NumberSet> contrary = new EnumMap<>(Blemish.class);
  private final Map<Blemish, Long> blemishes = new EnumMap<>(Blemish.class);

  private Census(Dice dice, Gnomad gnomad, Clinvar clinvar) {
    this.dice = dice;
    this.gnomad = gnomad;
    this.clinvar = clinvar;
    for (Blemish blemish : Blemish.values()) {
      contrary.put(blemish, new NumberSet());
      blemishes.put(blemish, 0L);
    }
  }

  public static Census of(VariantPlan variants, Dice dice, Gnomad gnomad, Clinvar clinvar) {
    Census census = new Census(dice, gnomad, clinvar);
    variants.forEach(census::count);
    return census;
  }

  /** Changes that an old mapping shows. */
  public NumberSet oldChanges() {
    return oldChanges;
  }

  public NumberSet unusedTranslations() {
    return unusedTranslations;
  }

  /** Numbers of the alleles that the new pipeline wrote. */
  public NumberSet nativeAlleles() {
    return nativeAlleles;
  }

  public boolean isContrary(Blemish kind, int allele) {
    return contrary.get(kind).contains(allele);
  }

  public Map<Blemish, Long> blemishes() {
    return blemishes;
  }

  private void count(Variant variant) {
    if (variant.blemish() != null) {
      blemishes.merge(variant.blemish(), 1L, Long::sum);
    }
    if (!variant.measured().isBlock()) {
      countChange(variant);
    }
  }

  private void countChange(Variant variant) {
    MeasuredAllele measured = variant.measured();
    consider(measured.first());
    if (variant.hasOldAllele()) {
      oldChanges.add(measured.first().number());
      if (dice.chance(KNOWN_TO_NEW_PIPELINE, Topic.NATIVE_FACT, measured.number())) {
        nativeAlleles.add(measured.number());
      }
    }
    if (variant.isNative()) {
      NativeLinks.of(variant).forEach(link -> countNative(link.allele()));
    }
    if (variant.blemish() != null) {
      force(variant.blemish(), measured);
    }
  }

  private void consider(Change change) {
    int number = change.number();
    if (!changes.contains(number)) {
      changes.add(number);
      gnomad.consider(number);
      clinvar.consider(number);
    }
  }

  private void countNative(MeasuredAllele allele) {
    consider(allele.first());
    nativeAlleles.add(allele.number());
  }

  /** Makes sure that what a blemish needs is there. */
  private void force(Blemish blemish, MeasuredAllele measured) {
    int change = measured.first().number();
    switch (blemish) {
      case TWO_GNOMAD_RELEASES -> gnomad.addToAllReleases(change);
      case CONTRARY_NATIVE_GNOMAD -> {
        gnomad.addToAllReleases(change);
        addContrary(blemish, measured);
      }
      case CONTRARY_NATIVE_CONSEQUENCE, CONTRARY_NATIVE_FIELD -> addContrary(blemish, measured);
      case CONTROL_CONFLICT -> clinvar.addConflicting(change);
      case UNUSED_TRANSLATION -> unusedTranslations.add(change);
      default -> {}
    }
  }

  private void addContrary(Blemish blemish, MeasuredAllele measured) {
    contrary.get(blemish).add(measured.number());
    nativeAlleles.add(measured.number());
  }
}
