package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockTimeoutRetryTest {

  private final List<Long> pauses = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final LockTimeoutRetry retry =
      new LockTimeoutRetry(
          4,
          Duration.ofMillis(1000),
          pauses::add,
          () -> 0.5,
          LockTimeoutRetryTest::holdersOf,
          notes::add);
  private int attempts;

  @Test
  void pausesGrowAndAreJittered() {
    assertThatThrownBy(() -> retry.run(() -> fail("55P03"))).isInstanceOf(DatabaseUnsuitable.class);

    assertThat(pauses).containsExactly(750L, 1125L, 1687L);
  }

  @Test
  void itStopsAtTheFirstSuccess() {
    retry.run(
        () -> {
          if (attempts < 2) {
            fail("40P01");
          }
        });

    assertThat(pauses).hasSize(2);
  }

  @Test
  void otherFailuresAreNotRetried() {
    assertThatThrownBy(() -> retry.run(() -> fail("42P01"))).hasMessage("attempt 1");
  }

  @Test
  void eachPauseIsToldWithTheTryThatFollowsIt() {
    assertThatThrownBy(() -> retry.run(() -> fail("55P03"))).isInstanceOf(DatabaseUnsuitable.class);

    assertThat(notes)
        .containsExactly(
            "waiting for a lock: try 2 of 4 in 750 ms",
            "waiting for a lock: try 3 of 4 in 1125 ms",
            "waiting for a lock: try 4 of 4 in 1687 ms");
  }

  @Test
  void whoGivesUpSaysForHowLongItTriedAndWhatToDo() {
    assertThatThrownBy(() -> retry.run(() -> fail("55P03")))
        .hasMessage(
            "no lock in 4 tries within 0 s: see in pg_locks and pg_stat_activity who is in the way, and run this again")
        .cause()
        .hasMessage("attempt 4");
  }

  @Test
  void whoHoldsTheLockIsNamedInEachPauseAndAtTheEndThreeOfThemAtMost() {
    assertThatThrownBy(() -> retry.run(LockTimeoutRetryTest::failInContract))
        .isInstanceOf(MigrationFailed.class)
        .hasMessage(
            "contract failed: no lock in 4 tries within 0 s (LOCK TABLE a), held by holder 1 of LOCK TABLE a, holder 2 of LOCK TABLE a, holder 3 of LOCK TABLE a and 1 more: end 1; end 2; end 3, and run this again");

    assertThat(notes)
        .first()
        .isEqualTo(
            "waiting for a lock (LOCK TABLE a), held by holder 1 of LOCK TABLE a, holder 2 of LOCK TABLE a, holder 3 of LOCK TABLE a and 1 more: try 2 of 4 in 750 ms");
  }

  private static List<LockHolder> holdersOf(String statement) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(i -> new LockHolder("holder " + i + " of " + statement, "end " + i))
        .toList();
  }

  private static void failInContract() {
    throw new MigrationFailed(
        "contract",
        "contract",
        "no",
        new SQLException("no\n  Where: SQL statement \"LOCK TABLE a\"", "55P03"));
  }

  private void fail(String state) {
    throw new IllegalStateException("attempt " + ++attempts, new SQLException("no", state));
  }
}
