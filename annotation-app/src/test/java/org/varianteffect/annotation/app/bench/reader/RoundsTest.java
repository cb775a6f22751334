package org.varianteffect.annotation.app.bench.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void bothSidesAreReadInTurnsAndEachGoesFirstHalfOfTheTimeOnceTheyAreWarm() throws Exception {
    List<String> calls = new ArrayList<>();
    ComparedReader measured =
        Rounds.measure("x", 10, () -> called(calls, "old"), () -> called(calls, "new"));
    int warm = 2 + 2 * Rounds.WARM_ROUNDS;
    assertThat(calls.subList(warm - 2, warm + 4))
        .containsExactly("old", "new", "old", "new", "new", "old");
    assertThat(calls.stream().filter("old"::equals)).hasSize(calls.size() / 2);
    assertThat(measured.oldRows()).isEqualTo(1);
    assertThat(measured.nowRows()).isEqualTo(2);
  }

  private static long called(List<String> calls, String side) {
    calls.add(side);
    return calls.size();
  }

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(Rounds.median(List.of(9L, 1L, 5L))).isEqualTo(Duration.ofNanos(5));
    assertThat(Rounds.median(List.of(9L, 1L, 5L, 6L))).isEqualTo(Duration.ofNanos(5));
  }

  @Test
  void aCallTakesItsShareOfARound() throws Exception {
    AtomicLong clock = new AtomicLong();
    ComparedReader measured =
        Rounds.measure("x", 2, () -> taking(clock, 4), () -> taking(clock, 40), clock::get);
    assertThat(measured.old()).isEqualTo(Duration.ofMillis(2));
    assertThat(measured.now()).isEqualTo(Duration.ofMillis(20));
    assertThat(measured.ratio()).isGreaterThan(1);
  }

  private static long taking(AtomicLong clock, long millis) {
    clock.addAndGet(Duration.ofMillis(millis).toNanos());
    return 1;
  }

  @Test
  void nothingToAskForIsNoCall() {
    assertThat(ReaderLatency.of("x", List.of()).calls()).isZero();
    ReaderLatency three = ReaderLatency.of("x", List.of(3L, 1L, 2L));
    assertThat(three.median()).isEqualTo(Duration.ofNanos(2));
    assertThat(three.slowest()).isEqualTo(Duration.ofNanos(3));
  }
}
