package org.varianteffect.annotation.backfill.oldrepresentation.generator.source;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Days;

/** gnomAD's releases, oldest first. */
public enum GnomadRelease {
  V2_1_1("v2.1.1", Days.day(2019, 3, 6), 251_000),
  V3_1_2("v3.1.2", Days.day(2021, 10, 22), 152_000),
  V4_0("v4.0", Days.day(2023, 11, 1), 1_614_000),
  V4_1("v4.1", Days.day(2024, 4, 19), 1_614_000);

  private static final GnomadRelease[] ALL = values();

  private final String text;
  private final int day;
  private final int alleles;

  GnomadRelease(String text, int day, int alleles) {
    this.text = text;
    this.day = day;
    this.alleles = alleles;
  }

  public String text() {
    return text;
  }

  public int day() {
    return day;
  }

  /** About how many alleles were sequenced. */
  public int alleles() {
    return alleles;
  }

  /** The newest of a set of releases that was out on a day; NULL for none. */
  static GnomadRelease newestIn(int set, int day) {
    for (int i = ALL.length - 1; i >= 0; i--) {
      if ((set >> i & 1) == 1 && ALL[i].day <= day) {
        return ALL[i];
      }
    }
    return null;
  }
}
