package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.options.PauseLimit;
import org.varianteffect.annotation.backfill.options.ServerLoad;

class BrakeTest {
  private final Map<ServerLoad, Long> load = new EnumMap<>(ServerLoad.class);
  private final List<String> notes = new ArrayList<>();
  private int looks;
  private long nanos;

  private final Brake brake =
      new Brake(
          List.of(PauseLimit.parse("replication-lag=30s"), PauseLimit.parse("active-sessions=50")),
          (handle, measured) -> {
            looks++;
            return load.getOrDefault(measured, 0L);
          },
          () -> nanos);

  @Test
  void workersWaitWhileALimitIsExceededAndAreToldOnceWhyAndOnceThatItIsOver() {
    assertThat(isOnLater()).isFalse();
    load.put(ServerLoad.REPLICATION_LAG, 45_000L);
    assertThat(isOnLater()).isTrue();
    load.put(ServerLoad.REPLICATION_LAG, 31_000L);
    assertThat(isOnLater()).isTrue();
    load.put(ServerLoad.REPLICATION_LAG, 30_000L);
    assertThat(isOnLater()).isFalse();
    load.put(ServerLoad.ACTIVE_SESSIONS, 51L);
    assertThat(isOnLater()).isTrue();

    assertThat(notes)
        .containsExactly(
            "pausing: replication-lag is 45 s, above the limit of 30 s",
            "going on: below every limit again",
            "pausing: active-sessions is 51, above the limit of 50");
  }

  @Test
  void whatIsNotKnownIsAboveTheLimit() {
    load.put(ServerLoad.REPLICATION_LAG, ServerLoad.UNKNOWN);
    assertThat(isOnLater()).isTrue();
    assertThat(notes)
        .containsExactly(
            "pausing: replication-lag is not known, and much is still to be sent, above the limit of 30 s");
  }

  @Test
  void theServerIsAskedOnceASecondAtTheMost() {
    isOnLater();
    int first = looks;
    for (int i = 0; i < 9; i++) {
      nanos += Duration.ofMillis(100).toNanos();
      brake.isOn(null, notes::add);
    }
    assertThat(looks).isEqualTo(first);
    nanos += Duration.ofMillis(100).toNanos();
    brake.isOn(null, notes::add);
    assertThat(looks).isGreaterThan(first);
  }

  @Test
  void withoutALimitTheServerIsNeverAsked() {
    Brake none =
        new Brake(
            List.of(),
            (handle, measured) -> {
              throw new AssertionError("asked");
            },
            () -> nanos);
    assertThat(none.isOn(null, notes::add)).isFalse();
  }

  private boolean isOnLater() {
    nanos += Duration.ofSeconds(1).toNanos();
    return brake.isOn(null, notes::add);
  }
}
