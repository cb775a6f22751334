package org.varianteffect.annotation.backfill.verification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether every reader gives from the new tables what it gave from the old ones.
 *
 * @param readers what was found per reader, in their order
 * @param scoreSets the same per score set, those with most that is unexplained first, then those
 *     with most that differs
 * @param examples some of what is unexplained, at most twenty per reader
 * @param sample what was looked at where not everything is
 * @param took how long it took
 */
public record ParityReport(
    List<ReaderParity> readers,
    List<ScoreSetParity> scoreSets,
    List<ParityDifference> examples,
    Sample sample,
    Duration took) {

  /**
   * What was looked at where not everything is.
   *
   * @param seed what the choice depends on: the same seed chooses the same from the same data
   * @param scoreSets whose CSV was compared, by URN
   * @param days the past days, in UTC, on which {@code as of} was compared
   */
  public record Sample(long seed, List<String> scoreSets, List<LocalDate> days) {}

  /** How many results differ without an explanation. */
  public long unexplained() {
    return readers.stream().mapToLong(ReaderParity::unexplained).sum();
  }

  /** Whether nothing is unexplained. */
  public boolean isClean() {
    return unexplained() == 0;
  }
}
