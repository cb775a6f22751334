package org.varianteffect.annotation.app.bench.meter;

import java.time.Duration;
import java.util.Optional;

/**
 * What a piece of work took and cost.
 *
 * @param took by the clock on the wall
 * @param walBytes write-ahead log that the server wrote meanwhile, for whomever
 * @param serverCpu processor time of all the server's processes; empty when the server's machine
 *     cannot be looked into
 * @param clientCpu processor time of this process
 * @param heap this process' heap
 */
public record Cost(
    Duration took, long walBytes, Optional<Duration> serverCpu, Duration clientCpu, HeapPeak heap) {

  /**
   * Processor time of both, where both are known: it wavers less than time does when others use the
   * machine.
   */
  public Optional<Duration> cpu() {
    return serverCpu.map(clientCpu::plus);
  }
}
