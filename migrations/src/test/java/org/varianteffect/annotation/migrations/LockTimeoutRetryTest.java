package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockTimeoutRetryTest {

  private final List<Long> pauses = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final LockTimeoutRetry retry =
      new LockTimeoutRetry(4, Duration.ofMillis(1000), pauses::add, () -> 0.5, notes::add);
  private int attempts;

  @Test
  void pausesGrowAndAreJittered() {
    assertThatThrownBy(() -> retry.run(() -> fail("55P03"))).hasMessage("attempt 4");

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
    assertThatThrownBy(() -> retry.run(() -> fail("55P03"))).hasMessage("attempt 4");

    assertThat(notes)
        .containsExactly(
            "waiting for a lock: try 2 of 4 in 750 ms",
            "waiting for a lock: try 3 of 4 in 1125 ms",
            "waiting for a lock: try 4 of 4 in 1687 ms");
  }

  private void fail(String state) {
    throw new IllegalStateException("attempt " + ++attempts, new SQLException("no", state));
  }
}
