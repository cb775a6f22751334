package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The process that contracts, or takes that back, is killed as by {@code kill -9}. */
@Timeout(120)
class KilledProcessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE databasechangeloglock",
        "save_values",
        "move_to_archive",
        "INSERT databasechangelog"
      })
  void contractKilledWhileItLocksCopiesMovesOrWritesDownLeavesOneOfTheTwoStates(String what) {
    contractKilledAt(
        UndisturbedContract.of(ClinvarShape.COPIED).middleOfContract(what), ClinvarShape.COPIED);
  }

  @Tag("long")
  @Timeout(1800)
  @ParameterizedTest
  @EnumSource
  void contractKilledAnywhereLeavesOneOfTheTwoStates(ClinvarShape shape) {
    for (CrashPoint point : UndisturbedContract.of(shape).contractPoints()) {
      contractKilledAt(point, shape);
    }
  }

  @Tag("long")
  @Timeout(1800)
  @ParameterizedTest
  @EnumSource
  void aRollbackKilledAnywhereGoesOn(ClinvarShape shape) {
    for (CrashPoint point : UndisturbedContract.of(shape).rollbackPoints()) {
      rollbackKilledAt(point, shape);
    }
  }

  private static void contractKilledAt(CrashPoint point, ClinvarShape shape) {
    UndisturbedContract expected = UndisturbedContract.of(shape);
    try (CrashDatabase database = new CrashDatabase(shape)) {
      database.kill(KilledCommand.CONTRACT, point);
      assertThat(database.contents())
          .as("%s", point)
          .isIn(expected.before(), expected.contracted());

      database.migrations().contract();
      assertThat(database.contents()).as("%s", point).isEqualTo(expected.contracted());
      database.migrations().rollback(Phase.CONTRACT);
      comesBackAndContractsAgain(database, point, expected);
    }
  }

  private static void rollbackKilledAt(CrashPoint point, ClinvarShape shape) {
    try (CrashDatabase database = new CrashDatabase(shape)) {
      database.migrations().contract();
      database.kill(KilledCommand.ROLLBACK, point);
      if (database.isOnItsWayBack()) {
        database.migrations().rollback(Phase.CONTRACT);
      }
      comesBackAndContractsAgain(database, point, UndisturbedContract.of(shape));
    }
  }

  private static void comesBackAndContractsAgain(
      CrashDatabase database, CrashPoint point, UndisturbedContract expected) {
    assertThat(database.contents()).as("%s", point).isEqualTo(expected.before());
    database.verify();
    database.migrations().contract();
    assertThat(database.contents()).as("%s", point).isEqualTo(expected.contracted());
  }
}
