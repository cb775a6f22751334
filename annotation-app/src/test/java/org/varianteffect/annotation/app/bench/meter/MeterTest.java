package org.varianteffect.annotation.app.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

class MeterTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void seesTheLogAndTheProcessorTimeOfTheServer() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      Cost cost =
          cost(
              database,
              () ->
                  database.execute(
                      "create table t as select md5(n::text) as text from generate_series(1, 200000) as n"));
      assertThat(cost.walBytes()).isBetween(10L * MEGABYTE, 100L * MEGABYTE);
      assertThat(cost.took()).isPositive();
      assumeTrue(cost.serverCpu().isPresent(), "the server's processes can be seen from here");
      assertThat(cost.serverCpu().orElseThrow())
          .isBetween(Duration.ofMillis(10), cost.took().multipliedBy(4).plusMillis(200));
    }
  }

  @Test
  void tellsWhatIsNeededFromWhatIsLeftLying() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      HeapPeak idle = cost(database, () -> {}).heap();
      HeapPeak garbage =
          cost(
                  database,
                  () -> {
                    for (int i = 0; i < 40; i++) {
                      assertThat(new byte[MEGABYTE]).isNotEmpty();
                    }
                  })
              .heap();
      HeapPeak needed =
          cost(
                  database,
                  () -> {
                    byte[][] kept = new byte[40][];
                    for (int i = 0; i < kept.length; i++) {
                      kept[i] = new byte[MEGABYTE];
                    }
                    System.gc();
                    assertThat(kept[kept.length - 1]).isNotEmpty();
                    Thread.sleep(300);
                  })
              .heap();
      assertThat(garbage.used()).isGreaterThan(idle.used());
      assertThat(needed.used()).isGreaterThan(40L * MEGABYTE);
      assertThat(needed.afterCollection()).isGreaterThan(40L * MEGABYTE);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static Cost cost(TestDatabase database, Work work) throws Exception {
    return new Meter(database.dataSource())
        .measure(
            () -> {
              work.run();
              return null;
            })
        .cost();
  }
}
