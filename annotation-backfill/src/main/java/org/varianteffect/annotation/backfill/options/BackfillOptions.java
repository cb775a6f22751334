package org.varianteffect.annotation.backfill.options;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

/**
 * How a backfill is to run.
 *
 * @param scoreSetUrns the score sets to which it is restricted; empty: all
 * @param workers how many connections work at once, at least 1
 * @param batchSize how many variants or alleles a transaction takes; 0: as many as fit {@code
 *     chunkTarget}
 * @param chunkTarget how long a transaction should take when the batch size is left open
 * @param maxRate how many variants or alleles a second at the most, over all workers of this
 *     process; 0: no limit
 * @param pauseWhen loads of the server above which the workers of this process pause; empty: never
 * @param proteinProxies rule T8
 * @param resume go on with the run that was interrupted, instead of starting one
 * @param join lend these workers to a run that another process drives
 * @param recheck go over the variants and alleles too of which nothing has changed since an earlier
 *     run: after an upgrade whose notes ask for it, or when somebody else has changed migrated rows
 * @param statementTimeout after which a statement counts as stuck, and its chunk is split
 * @param lockTimeout after which waiting for a lock counts as failed, and the chunk is tried again
 * @param longestOutage for how long a connection is sought when one is lost, or none is to be had
 */
public record BackfillOptions(
    List<String> scoreSetUrns,
    int workers,
    int batchSize,
    Duration chunkTarget,
    int maxRate,
    List<PauseLimit> pauseWhen,
    ProteinProxies proteinProxies,
    boolean resume,
    boolean join,
    boolean recheck,
    Duration statementTimeout,
    Duration lockTimeout,
    Duration longestOutage) {

  /**
   * @throws BackfillRefused when a number is out of its range
   */
  public BackfillOptions {
    scoreSetUrns = List.copyOf(scoreSetUrns);
    pauseWhen = List.copyOf(pauseWhen);
    require(workers >= 1 && workers <= 64, "number of workers", workers, "one from 1 to 64");
    require(
        batchSize >= 0 && batchSize <= 1_000_000,
        "batch size",
        batchSize,
        "one from 1 to 1000000, or auto");
    require(maxRate >= 0, "rate", maxRate, "one above 0, or 0 for no limit");
    if (resume && join) {
      throw new BackfillRefused(
          "a run is either resumed or joined: give --resume or --join, not both");
    }
  }

  /** All score sets, one worker, batches of about a second, keeping protein proxies. */
  public static BackfillOptions defaults() {
    return new BackfillOptions(
        List.of(),
        1,
        0,
        Duration.ofSeconds(1),
        0,
        List.of(),
        ProteinProxies.KEEP,
        false,
        false,
        false,
        Duration.ofMinutes(2),
        Duration.ofSeconds(2),
        Duration.ofMinutes(10));
  }

  /** These options, restricted to some score sets. */
  public BackfillOptions withScoreSetUrns(List<String> urns) {
    return changed(draft -> draft.scoreSetUrns = urns);
  }

  /** These options with another number of workers. */
  public BackfillOptions withWorkers(int count) {
    return changed(draft -> draft.workers = count);
  }

  /** These options with a fixed batch size, or 0 for one that adapts. */
  public BackfillOptions withBatchSize(int size) {
    return changed(draft -> draft.batchSize = size);
  }

  /** These options with another time that a chunk should take, where the batch size adapts. */
  public BackfillOptions withChunkTarget(Duration target) {
    return changed(draft -> draft.chunkTarget = target);
  }

  /** These options with a limit of variants or alleles a second, or 0 for none. */
  public BackfillOptions withMaxRate(int rate) {
    return changed(draft -> draft.maxRate = rate);
  }

  /** These options, pausing while the server carries more than any of these limits. */
  public BackfillOptions withPauseWhen(List<PauseLimit> limits) {
    return changed(draft -> draft.pauseWhen = limits);
  }

  /** These options with a policy for protein proxies. */
  public BackfillOptions withProteinProxies(ProteinProxies policy) {
    return changed(draft -> draft.proteinProxies = policy);
  }

  /** These options with another time after which a statement counts as stuck. */
  public BackfillOptions withStatementTimeout(Duration timeout) {
    return changed(draft -> draft.statementTimeout = timeout);
  }

  /** These options with another time after which waiting for a lock counts as failed. */
  public BackfillOptions withLockTimeout(Duration timeout) {
    return changed(draft -> draft.lockTimeout = timeout);
  }

  /** These options with another time for which a connection is sought. */
  public BackfillOptions withLongestOutage(Duration duration) {
    return changed(draft -> draft.longestOutage = duration);
  }

  /** These options, going on with the run that was interrupted. */
  public BackfillOptions resuming() {
    return changed(draft -> draft.resume = true);
  }

  /** These options, lending the workers to a run that another process drives. */
  public BackfillOptions joining() {
    return changed(draft -> draft.join = true);
  }

  /** These options, going over what has not changed, too. */
  public BackfillOptions rechecking() {
    return changed(draft -> draft.recheck = true);
  }

  private BackfillOptions changed(Consumer<BackfillOptionsDraft> change) {
    BackfillOptionsDraft draft = new BackfillOptionsDraft(this);
    change.accept(draft);
    return draft.options();
  }

  private static void require(boolean fits, String name, int value, String expected) {
    if (!fits) {
      throw new BackfillRefused("the " + name + " is " + value + ": give " + expected);
    }
  }
}
