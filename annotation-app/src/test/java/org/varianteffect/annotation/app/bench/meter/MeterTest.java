package org.varianteffect.annotation.app.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
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
                    collect();
                    assertThat(kept[kept.length - 1]).isNotEmpty();
                  })
              .heap();
      assertThat(garbage.used() - garbage.afterCollection()).isGreaterThan(10L * MEGABYTE);
      assertThat(needed.used()).isGreaterThan(40L * MEGABYTE);
      assertThat(needed.afterCollection()).isGreaterThan(40L * MEGABYTE);
    }
  }

  /** Returns when whoever began to listen before has been told of the collection. */
  private static void collect() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    List<NotificationEmitter> collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(NotificationEmitter.class::cast)
            .toList();
    NotificationListener listener = (notification, handback) -> told.countDown();
    for (NotificationEmitter collector : collectors) {
      collector.addNotificationListener(listener, MeterTest::isAskedFor, null);
    }
    System.gc();
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    for (NotificationEmitter collector : collectors) {
      collector.removeNotificationListener(listener);
    }
  }

  private static boolean isAskedFor(Notification notification) {
    return GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
        .getGcCause()
        .equals("System.gc()");
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
