package org.varianteffect.annotation.migrations;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** How long others wait for what contract and its rollback lock. */
class ContractLocksTest {

  private static final Duration LONGEST_LOCK = Duration.ofMillis(200);

  @ParameterizedTest
  @EnumSource
  void readersAndWritersOfWhatStaysHardlyNotice(ClinvarShape shape) {
    try (TestDatabase database = OldDatabase.verified(shape)) {
      Migrations migrations = new Migrations(database.dataSource());

      LockProbe.noLockLonger(LONGEST_LOCK, database, migrations::contract);
      LockProbe.noLockLonger(LONGEST_LOCK, database, () -> migrations.rollback(Phase.CONTRACT));
    }
  }
}
