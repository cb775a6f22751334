package org.varianteffect.annotation.app.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private final Interruption interruption = new Interruption();
  private final List<String> events = new CopyOnWriteArrayList<>();

  @Test
  void stopsTheWorkWaitsForItsEndAndOnlyThenReleasesWhatItStandsOn() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    interruption.releaseBy(() -> events.add("released"));
    Thread signal = new Thread(interruption::interrupt);
    String result =
        interruption.whileStoppable(
            stopped::countDown,
            () -> {
              signal.start();
              awaitQuietly(stopped);
              events.add("came to its end");
              return "done";
            });
    interruption.finished();
    signal.join();
    assertThat(result).isEqualTo("done");
    assertThat(events).containsExactly("came to its end", "released");
    assertThat(interruption.isRequested()).isTrue();
  }

  @Test
  void leavesAProcessAloneThatIsAtItsEndAnyway() {
    interruption.releaseBy(() -> events.add("released"));
    interruption.finished();
    interruption.interrupt();
    assertThat(events).isEmpty();
    assertThat(interruption.isRequested()).isFalse();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
