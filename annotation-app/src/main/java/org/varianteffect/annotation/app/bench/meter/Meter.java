package org.varianteffect.annotation.app.bench.meter;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Measures work on a server that has nothing else to do. */
public final class Meter {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final DataSource dataSource;

  /** A meter for work on this server. */
  public Meter(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Something measured. */
  public record Reading<T>(T result, Cost cost) {}

  /** Does the work, after a checkpoint and a garbage collection, and measures it. */
  public <T> Reading<T> measure(Callable<T> work) throws Exception {
    try (ServerWatch server = ServerWatch.start(dataSource);
        HeapWatch heap = HeapWatch.start()) {
      long wal = server.walBytes();
      Optional<Duration> cpu = server.cpu();
      long clientCpu = PROCESS.getProcessCpuTime();
      long start = System.nanoTime();
      T result = work.call();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Reading<>(
          result,
          new Cost(
              took,
              server.walBytes() - wal,
              cpu.flatMap(before -> server.cpu().map(after -> after.minus(before))),
              Duration.ofNanos(PROCESS.getProcessCpuTime() - clientCpu),
              heap.peak()));
    }
  }
}
