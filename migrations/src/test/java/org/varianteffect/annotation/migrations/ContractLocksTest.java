package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** How long others wait for what contract and its rollback lock. */
class ContractLocksTest {

  private static final long MOST_MILLIS = 200;

  /** The machine may be busy with something else; locks that are held too long are so each time. */
  private static final int ROUNDS = 3;

  @ParameterizedTest
  @EnumSource
  void readersAndWritersOfWhatStaysHardlyNotice(ClinvarShape shape) throws Exception {
    try (TestDatabase database = OldDatabase.verified(shape)) {
      Migrations migrations = new Migrations(database.dataSource());
      long contract = Long.MAX_VALUE;
      long rollback = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS && Math.max(contract, rollback) > MOST_MILLIS; round++) {
        OldDatabase.verify(database);
        contract = Math.min(contract, longestWait(database, migrations::contract));
        rollback =
            Math.min(rollback, longestWait(database, () -> migrations.rollback(Phase.CONTRACT)));
      }

      assertThat(contract).isLessThan(MOST_MILLIS);
      assertThat(rollback).isLessThan(MOST_MILLIS);
    }
  }

  /** In milliseconds, of someone who reads and writes one row after the other meanwhile. */
  private static long longestWait(TestDatabase database, Runnable work) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Long> probe = CompletableFuture.supplyAsync(() -> probe(database, ended));
    try {
      work.run();
    } finally {
      ended.set(true);
    }
    return probe.get();
  }

  private static long probe(TestDatabase database, AtomicBoolean ended) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      long longest = 0;
      while (!ended.get()) {
        long begin = System.nanoTime();
        statement.execute(
            "SELECT error_message FROM mapped_variants WHERE id = 7; UPDATE gnomad_variants SET allele_count = 2 WHERE id = -1");
        longest = Math.max(longest, System.nanoTime() - begin);
      }
      return longest / 1_000_000;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
