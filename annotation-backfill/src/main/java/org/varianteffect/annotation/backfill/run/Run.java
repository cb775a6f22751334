package org.varianteffect.annotation.backfill.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One run of the backfill.
 *
 * @param id its number in {@code annotation_backfill.runs}
 * @param scoreSetIds the score sets to which it is restricted; empty: all
 * @param recheck whether it goes over what has not changed, too
 * @param startedAt when it was started first, whoever resumed it since
 * @param newestAllele the greatest id that an allele had then
 */
public record Run(
    long id, List<Integer> scoreSetIds, boolean recheck, Instant startedAt, long newestAllele) {
  /** Whether it is not restricted to some score sets. */
  public boolean isOverEverything() {
    return scoreSetIds.isEmpty();
  }

  /** The day of its start in UTC, as the dates of new rows have it. */
  public LocalDate today() {
    return startedAt.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
