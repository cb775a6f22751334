package org.varianteffect.annotation.app.bench.meter;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches the heap until it is closed. The heap in use peaks right before a collection, so the
 * collectors tell both peaks; samples tell of what no collection has followed yet.
 */
final class HeapWatch implements AutoCloseable {
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(20);

  private final Set<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong afterCollection = new AtomicLong();
  private final NotificationListener listener = this::onCollection;
  private final Thread sampler = new Thread(this::sample, "heap watch");

  private HeapWatch() {}

  /** Collects the garbage of what went before, and begins. */
  static HeapWatch start() {
    HeapWatch watch = new HeapWatch();
    System.gc();
    watch.used.set(usedNow());
    watch.afterCollection.set(watch.used.get());
    collectors().forEach(watch::listenTo);
    watch.sampler.setDaemon(true);
    watch.sampler.start();
    return watch;
  }

  /** The peaks until now. */
  HeapPeak peak() {
    raise(used, usedNow());
    return new HeapPeak(used.get(), afterCollection.get());
  }

  @Override
  public void close() {
    sampler.interrupt();
    collectors().forEach(this::forget);
  }

  private void sample() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        raise(used, usedNow());
        Thread.sleep(BETWEEN_SAMPLES.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onCollection(Notification notification, Object handback) {
    if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(
        notification.getType())) {
      GcInfo collection =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo();
      raise(used, heap(collection.getMemoryUsageBeforeGc()));
      raise(afterCollection, heap(collection.getMemoryUsageAfterGc()));
    }
  }

  private long heap(Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(pool -> heapPools.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  private static void raise(AtomicLong peak, long value) {
    peak.accumulateAndGet(value, Math::max);
  }

  private static long usedNow() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Iterable<NotificationEmitter> collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .toList();
  }

  private void listenTo(NotificationEmitter collector) {
    collector.addNotificationListener(listener, null, null);
  }

  private void forget(NotificationEmitter collector) {
    try {
      collector.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException("a heap watch was closed twice", e);
    }
  }
}
