package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.varianteffect.annotation.testing.TestDatabase;

/** Somebody who reads, locks and writes rows of tables that stay while a migration is at work. */
final class LockProbe {

  /** Row after row, each time another; what it writes is nothing, so that the gate stays open. */
  private static final String TRANSACTION =
      """
      SELECT error_message
      FROM mapped_variants
      WHERE id = (SELECT 1 + floor(random() * max(id))::int FROM mapped_variants)
      FOR NO KEY UPDATE;
      UPDATE mapped_variants SET error_message = 'x' WHERE id = -1;
      UPDATE gnomad_variants SET allele_count = 2 WHERE id = -1
      """;

  private LockProbe() {}

  /** How many milliseconds its longest transaction took, most of them waiting, meanwhile. */
  static long longestWait(TestDatabase database, Runnable work) {
    return longestWait(database, TRANSACTION, work);
  }

  /**
   * The same, failing when one of them waits that long for a lock: the server tells waits for locks
   * from waits for a processor, which a busy machine has.
   */
  static long noLockLonger(Duration limit, TestDatabase database, Runnable work) {
    return longestWait(
        database, "SET lock_timeout = " + limit.toMillis() + ";" + TRANSACTION, work);
  }

  /** The same of transactions of one's choice. */
  static long longestWait(TestDatabase database, String transaction, Runnable work) {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Long> probe =
        CompletableFuture.supplyAsync(() -> probe(database, transaction, ended));
    try {
      work.run();
    } finally {
      ended.set(true);
    }
    return probe.join();
  }

  private static long probe(TestDatabase database, String transaction, AtomicBoolean ended) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      long longest = 0;
      while (!ended.get()) {
        long begin = System.nanoTime();
        statement.execute(transaction);
        longest = Math.max(longest, System.nanoTime() - begin);
        TimeUnit.MILLISECONDS.sleep(1); // a client, not one that takes a processor for itself
      }
      return longest / 1_000_000;
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
