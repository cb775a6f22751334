package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizingTest {
  private static final RateLimit NO_LIMIT = new RateLimit(Double.POSITIVE_INFINITY);

  private final BatchSizing sizing = BatchSizing.adapting(Duration.ofSeconds(1), NO_LIMIT);

  @Test
  void chunksDoubleAtMostUntilTheyTakeTheirTime() {
    sizing.took(sizing.pieces(), Duration.ofMillis(10));
    assertThat(sizing.pieces()).isEqualTo(4);
    for (int chunk = 0; chunk < 20; chunk++) {
      sizing.took(sizing.pieces(), Duration.ofMillis(100L * sizing.pieces()));
    }
    assertThat(sizing.pieces()).isEqualTo(10);
  }

  @Test
  void aChunkThatTookTooLongIsFollowedByOneThatFits() {
    sizing.took(20, Duration.ofSeconds(10));
    assertThat(sizing.pieces()).isEqualTo(2);
  }

  @Test
  void aChunkThatTimedOutIsHalvedAndOneThatWasRefusedBeginsAtOnePiece() {
    for (int chunk = 0; chunk < 8; chunk++) {
      sizing.took(sizing.pieces(), Duration.ofMillis(1));
    }
    int before = sizing.pieces();
    sizing.halve();
    assertThat(sizing.pieces()).isEqualTo(before / 2);
    sizing.restart();
    assertThat(sizing.pieces()).isEqualTo(1);
    sizing.halve();
    assertThat(sizing.pieces()).isEqualTo(1);
  }

  @Test
  void aChunkTakesNoMoreThanTheRateAllowsInItsTime() {
    assertThat(grown(new RateLimit(1_000))).isEqualTo(5);
    assertThat(grown(new RateLimit(30))).isEqualTo(1);
    assertThat(grown(NO_LIMIT)).isEqualTo(100);
  }

  private static int grown(RateLimit rateLimit) {
    BatchSizing sizing = BatchSizing.adapting(Duration.ofSeconds(1), rateLimit);
    for (int chunk = 0; chunk < 20; chunk++) {
      sizing.took(sizing.pieces(), Duration.ofMillis(1));
    }
    return sizing.pieces();
  }

  @Test
  void aWorkersShareOfTheRateIsWhatItRestsFor() {
    RateLimit share = new RateLimit(100);
    assertThat(share.pauseAfter(50, Duration.ofMillis(200))).isEqualTo(Duration.ofMillis(300));
    assertThat(share.pauseAfter(10, Duration.ofMillis(200)).isNegative()).isTrue();
    assertThat(
            new RateLimit(Double.POSITIVE_INFINITY)
                .pauseAfter(50, Duration.ofMillis(1))
                .isNegative())
        .isTrue();
  }
}
