package org.varianteffect.annotation.backfill.oldrepresentation.generator.plan;

import java.time.LocalDate;

/**
 * The days that matter to the plan, as epoch days. No clock is read: the generated present is
 * {@link #PRESENT}.
 */
public final class Days {
  public static final int FIRST_MAPPING = day(2021, 3, 1);
  static final int LAST_OLD_SET = day(2026, 2, 1);

  /** From here on the new pipeline runs, and old mapping runs end. */
  public static final int NATIVE_PIPELINE = day(2026, 8, 1);

  public static final int PRESENT = day(2026, 11, 1);

  private Days() {}

  public static int day(int year, int month, int dayOfMonth) {
    return Math.toIntExact(LocalDate.of(year, month, dayOfMonth).toEpochDay());
  }
}
