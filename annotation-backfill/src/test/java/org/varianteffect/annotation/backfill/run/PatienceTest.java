package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final RuntimeException LOSS = new IllegalStateException("connection refused");

  private final AtomicLong clock = new AtomicLong();
  private final Patience patience = new Patience(Duration.ofMinutes(10), clock::get);

  @Test
  void aConnectionIsSoughtAsLongAsAnOutageMayLastHoweverOftenThatIs() {
    patience.connected();
    for (int attempt = 0; attempt < 100; attempt++) {
      assertThat(patience.afterLoss(LOSS)).isLessThanOrEqualTo(Duration.ofMillis(6400));
      pass(Duration.ofSeconds(6));
    }

    assertThatThrownBy(() -> patience.afterLoss(LOSS))
        .isInstanceOf(NoConnection.class)
        .hasMessage("there was no connection to the database for 10 min: connection refused");
  }

  @Test
  void eachOutageHasItsOwnTime() {
    patience.connected();
    patience.afterLoss(LOSS);
    pass(Duration.ofMinutes(9));
    patience.connected();
    patience.afterLoss(LOSS);
    pass(Duration.ofMinutes(9));

    assertThat(patience.afterLoss(LOSS)).isPositive();
    assertThat(patience.outage()).isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void aConnectionThatIsLostEachTimeAtTheSameWorkIsNotSoughtForEver() {
    for (int loss = 1; loss < 8; loss++) {
      patience.connected();
      patience.afterLoss(LOSS);
    }
    patience.connected();

    assertThatThrownBy(() -> patience.afterLoss(LOSS)).isSameAs(LOSS);
  }

  @Test
  void whatIsDisturbedIsTriedEightTimesInARow() {
    for (int failure = 1; failure < 8; failure++) {
      assertThat(patience.afterDisturbance()).isPositive();
    }
    assertThat(patience.afterDisturbance()).isNull();

    patience.succeeded();
    assertThat(patience.afterDisturbance()).isPositive();
  }

  private void pass(Duration duration) {
    clock.addAndGet(duration.toNanos());
  }
}
