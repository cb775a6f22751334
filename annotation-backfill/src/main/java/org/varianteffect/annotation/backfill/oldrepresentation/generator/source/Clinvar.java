package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Days;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;

/**
 * Which changes ClinVar speaks of, in which of its releases, and the ids of the assertions in the
 * one or two tables.
 */
public final class Clinvar {
  private static final double KNOWN = 0.15;
  private static final double COPIED = 0.4;
  private static final String[] VERSIONS = {"01_2024", "11_2024", "06_2025"};
  private static final int[] DAYS = {
    Days.day(2024, 1, 4), Days.day(2024, 11, 7), Days.day(2025, 6, 5)
  };

  private final Dice dice;
  private final boolean twoTables;
  private final NumberSet known = new NumberSet();
  private final NumberSet conflicting = new NumberSet();

  public Clinvar(Dice dice, boolean twoTables) {
    this.dice = dice;
    this.twoTables = twoTables;
  }

  public static int releases() {
    return VERSIONS.length;
  }

  public static String version(int release) {
    return VERSIONS[release];
  }

  public static int day(int release) {
    return DAYS[release];
  }

  void consider(int change) {
    if (dice.chance(KNOWN, Topic.CLINVAR, change)) {
      known.add(change);
    }
  }

  void addConflicting(int change) {
    known.add(change);
    conflicting.add(change);
  }

  public NumberSet known() {
    return known;
  }

  /**
   * Each change is in one to three releases: from the one that it first appeared in, up to one in
   * which it is last seen.
   */
  public boolean has(int change, int release) {
    if (!known.contains(change)) {
      return false;
    }
    int first = dice.below(VERSIONS.length, Topic.CLINVAR_RELEASE, change);
    int last = dice.between(first, VERSIONS.length - 1, Topic.CLINVAR_RELEASE, -1L - change);
    return release >= first && release <= last;
  }

  /** Releases stack: a mapping is linked to each one that came out before it was replaced. */
  public boolean links(Mapping mapping, int release) {
    MeasuredAllele measured = mapping.variant().measured();
    return !measured.isBlock()
        && mapping.annotated()
        && DAYS[release] < mapping.until()
        && has(measured.first().number(), release);
  }

  public int id(int change, int release) {
    return 1 + known.rank(change) * VERSIONS.length + release;
  }

  /** Whether the new table has the assertion too: always, when there is only one table. */
  public boolean inNewTable(int change, int release) {
    return !twoTables
        || conflicting.contains(change)
        || dice.chance(COPIED, Topic.CONTROL_COPIED, Dice.both(change, release));
  }

  /** The id in the new table, which numbers its rows in an order of its own. */
  public int newId(int change, int release) {
    return twoTables
        ? 501 + known.size() * VERSIONS.length - id(change, release)
        : id(change, release);
  }

  public boolean conflicts(int change) {
    return conflicting.contains(change);
  }
}
