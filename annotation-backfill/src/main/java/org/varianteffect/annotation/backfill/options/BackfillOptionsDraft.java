package org.varianteffect.annotation.backfill.options;

import java.time.Duration;
import java.util.List;

/** Options while they are being changed: what a wither of {@link BackfillOptions} works on. */
final class BackfillOptionsDraft {
  List<String> scoreSetUrns;
  int workers;
  int batchSize;
  Duration chunkTarget;
  int maxRate;
  List<PauseLimit> pauseWhen;
  ProteinProxies proteinProxies;
  boolean resume;
  boolean join;
  boolean recheck;
  Duration statementTimeout;
  Duration lockTimeout;
  Duration longestOutage;

  BackfillOptionsDraft(BackfillOptions options) {
    scoreSetUrns = options.scoreSetUrns();
    workers = options.workers();
    batchSize = options.batchSize();
    chunkTarget = options.chunkTarget();
    maxRate = options.maxRate();
    pauseWhen = options.pauseWhen();
    proteinProxies = options.proteinProxies();
    resume = options.resume();
    join = options.join();
    recheck = options.recheck();
    statementTimeout = options.statementTimeout();
    lockTimeout = options.lockTimeout();
    longestOutage = options.longestOutage();
  }

  BackfillOptions options() {
    return new BackfillOptions(
        scoreSetUrns,
        workers,
        batchSize,
        chunkTarget,
        maxRate,
        pauseWhen,
        proteinProxies,
        resume,
        join,
        recheck,
        statementTimeout,
        lockTimeout,
        longestOutage);
  }
}
