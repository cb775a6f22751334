package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

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
  void readersAndWritersOfWhatStaysHardlyNotice(ClinvarShape shape) {
    try (TestDatabase database = OldDatabase.verified(shape)) {
      Migrations migrations = new Migrations(database.dataSource());
      long contract = Long.MAX_VALUE;
      long rollback = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS && Math.max(contract, rollback) > MOST_MILLIS; round++) {
        OldDatabase.verify(database);
        contract = Math.min(contract, LockProbe.longestWait(database, migrations::contract));
        rollback =
            Math.min(
                rollback,
                LockProbe.longestWait(database, () -> migrations.rollback(Phase.CONTRACT)));
      }

      assertThat(contract).isLessThan(MOST_MILLIS);
      assertThat(rollback).isLessThan(MOST_MILLIS);
    }
  }
}
