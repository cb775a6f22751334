package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Days;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/** Which changes gnomAD knows, in which releases, and the ids of their rows. */
public final class Gnomad {
  private static final double KNOWN = 0.25;
  private static final GnomadRelease[] RELEASES = GnomadRelease.values();
  private static final int ALL_RELEASES = (1 << RELEASES.length) - 1;

  private final Dice dice;
  private final NumberSet known = new NumberSet();
  private final NumberSet inAllReleases = new NumberSet();

  public Gnomad(Dice dice) {
    this.dice = dice;
  }

  /** A change that someone measured: gnomAD knows a quarter of them. */
  void consider(int change) {
    if (dice.chance(KNOWN, Topic.GNOMAD, change)) {
      known.add(change);
    }
  }

  void addToAllReleases(int change) {
    known.add(change);
    inAllReleases.add(change);
  }

  public boolean knows(int change) {
    return known.contains(change);
  }

  public NumberSet known() {
    return known;
  }

  /** The releases that have a change, as bits in their order. */
  public int releases(int change) {
    if (inAllReleases.contains(change)) {
      return ALL_RELEASES;
    }
    int bits = 1 << dice.below(RELEASES.length, Topic.GNOMAD_RELEASE, change);
    return bits | (int) (dice.roll(Topic.GNOMAD_RELEASE, -1L - change) & ALL_RELEASES);
  }

  public GnomadRelease newest(int change) {
    return GnomadRelease.newestIn(releases(change), Days.PRESENT);
  }

  /** Another release than this, for changes that are in all. */
  public GnomadRelease otherThan(GnomadRelease release, int change) {
    int apart = dice.between(1, RELEASES.length - 1, Topic.GNOMAD_RELEASE, ~(long) change * 3);
    return RELEASES[(release.ordinal() + apart) % RELEASES.length];
  }

  /**
   * The release that a mapping is linked to, NULL for none. Where other score sets measure the same
   * change it is always the newest; else history shows the one that was the newest then.
   */
  public GnomadRelease linked(Mapping mapping) {
    MeasuredAllele measured = mapping.variant().measured();
    int change = measured.first().number();
    if (measured.isBlock() || !mapping.annotated() || !knows(change)) {
      return null;
    }
    boolean asThen = mapping.variant().set().exclusive() && !mapping.isLast();
    return asThen ? GnomadRelease.newestIn(releases(change), mapping.until()) : newest(change);
  }

  public int id(int change, GnomadRelease release) {
    return 1 + known.rank(change) * RELEASES.length + release.ordinal();
  }
}
