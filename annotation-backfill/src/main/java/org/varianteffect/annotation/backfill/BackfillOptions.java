package org.varianteffect.annotation.backfill;

import java.time.Duration;
import java.util.List;

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
 * @param proteinProxies rule T8
 * @param resume go on with the run that was interrupted, instead of starting one
 * @param join lend these workers to a run that another process drives
 * @param statementTimeout after which a statement counts as stuck, and its chunk is split
 * @param lockTimeout after which waiting for a lock counts as failed, and the chunk is tried again
 */
public record BackfillOptions(
    List<String> scoreSetUrns,
    int workers,
    int batchSize,
    Duration chunkTarget,
    int maxRate,
    ProteinProxies proteinProxies,
    boolean resume,
    boolean join,
    Duration statementTimeout,
    Duration lockTimeout) {

  /**
   * @throws BackfillRefused when a number is out of its range
   */
  public BackfillOptions {
    scoreSetUrns = List.copyOf(scoreSetUrns);
    require(workers >= 1 && workers <= 64, "workers", workers, "from 1 to 64");
    require(
        batchSize >= 0 && batchSize <= 1_000_000,
        "batch size",
        batchSize,
        "from 1 to 1000000, or auto");
    require(maxRate >= 0, "max rate", maxRate, "1 or more");
  }

  /** All score sets, one worker, batches of about a second, keeping protein proxies. */
  public static BackfillOptions defaults() {
    return new BackfillOptions(
        List.of(),
        1,
        0,
        Duration.ofSeconds(1),
        0,
        ProteinProxies.KEEP,
        false,
        false,
        Duration.ofMinutes(2),
        Duration.ofSeconds(2));
  }

  /** These options, restricted to some score sets. */
  public BackfillOptions withScoreSetUrns(List<String> urns) {
    return new BackfillOptions(
        urns,
        workers,
        batchSize,
        chunkTarget,
        maxRate,
        proteinProxies,
        resume,
        join,
        statementTimeout,
        lockTimeout);
  }

  /** These options with another number of workers. */
  public BackfillOptions withWorkers(int count) {
    return new BackfillOptions(
        scoreSetUrns,
        count,
        batchSize,
        chunkTarget,
        maxRate,
        proteinProxies,
        resume,
        join,
        statementTimeout,
        lockTimeout);
  }

  /** These options with a fixed batch size, or 0 for one that adapts. */
  public BackfillOptions withBatchSize(int size) {
    return new BackfillOptions(
        scoreSetUrns,
        workers,
        size,
        chunkTarget,
        maxRate,
        proteinProxies,
        resume,
        join,
        statementTimeout,
        lockTimeout);
  }

  /** These options with a limit of variants or alleles a second, or 0 for none. */
  public BackfillOptions withMaxRate(int rate) {
    return new BackfillOptions(
        scoreSetUrns,
        workers,
        batchSize,
        chunkTarget,
        rate,
        proteinProxies,
        resume,
        join,
        statementTimeout,
        lockTimeout);
  }

  /** These options with a policy for protein proxies. */
  public BackfillOptions withProteinProxies(ProteinProxies policy) {
    return new BackfillOptions(
        scoreSetUrns,
        workers,
        batchSize,
        chunkTarget,
        maxRate,
        policy,
        resume,
        join,
        statementTimeout,
        lockTimeout);
  }

  /** These options, going on with the run that was interrupted. */
  public BackfillOptions resuming() {
    return new BackfillOptions(
        scoreSetUrns,
        workers,
        batchSize,
        chunkTarget,
        maxRate,
        proteinProxies,
        true,
        join,
        statementTimeout,
        lockTimeout);
  }

  /** These options, lending the workers to a run that another process drives. */
  public BackfillOptions joining() {
    return new BackfillOptions(
        scoreSetUrns,
        workers,
        batchSize,
        chunkTarget,
        maxRate,
        proteinProxies,
        resume,
        true,
        statementTimeout,
        lockTimeout);
  }

  private static void require(boolean fits, String name, int value, String range) {
    if (!fits) {
      throw new BackfillRefused("the " + name + " is " + value + ": give one " + range);
    }
  }
}
