package org.varianteffect.annotation.app.bench.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Processor time of a PostgreSQL server on this machine, where the system is Linux. */
final class ServerCpu {
  /** Of {@code /proc}; the same on every Linux, whatever its kernel's own. */
  private static final long MILLIS_PER_TICK = 10;

  /** Fields behind the command's name, from 0: see proc(5), whose numbers start at 3 there. */
  private static final int PARENT = 1;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

  private final long postmaster;

  private ServerCpu(long postmaster) {
    this.postmaster = postmaster;
  }

  /** That of the server to which this backend belongs; empty when there is no such process here. */
  static Optional<ServerCpu> ofBackend(long pid) {
    return stat(pid)
        .filter(stat -> stat.command().startsWith("postgres"))
        .map(stat -> new ServerCpu(stat.number(PARENT)));
  }

  /** Since the server's start, over all its processes, those included that have ended. */
  Duration total() {
    long before = ended();
    while (true) {
      long running = running();
      long after = ended();
      if (before == after) {
        return Duration.ofMillis((running + after) * MILLIS_PER_TICK);
      }
      // One has ended meanwhile: was it counted twice, or not at all?
      before = after;
    }
  }

  private long ended() {
    return ticks(postmaster, List.of(USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN));
  }

  private long running() {
    long children =
        ProcessHandle.of(postmaster).stream()
            .flatMap(ProcessHandle::children)
            .mapToLong(child -> ticks(child.pid(), List.of(USER, SYSTEM)))
            .sum();
    return children + ticks(postmaster, List.of(USER, SYSTEM));
  }

  private static long ticks(long pid, List<Integer> fields) {
    return stat(pid).map(stat -> fields.stream().mapToLong(stat::number).sum()).orElse(0L);
  }

  private static Optional<Stat> stat(long pid) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      int name = line.indexOf('(');
      int end = line.lastIndexOf(')');
      return Optional.of(
          new Stat(line.substring(name + 1, end), line.substring(end + 2).strip().split(" ")));
    } catch (IOException e) {
      // The process has ended meanwhile, or this is no Linux.
      return Optional.empty();
    }
  }

  private record Stat(String command, String... fields) {
    long number(int field) {
      return Long.parseLong(fields[field]);
    }
  }
}
