package org.varianteffect.annotation.backfill.run;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The transactions of this process's workers, by which each of them knows whether anybody else has
 * written to the database while it was at its chunk: if not, nothing can have come between. Two
 * statements a chunk, which read no table.
 */
final class OwnTransactions {
  private final Set<Long> ids = ConcurrentHashMap.newKeySet();

  /**
   * Which transactions' rows a statement sees.
   *
   * @param next the first number that no ended transaction has
   * @param underWay those before it that have not ended
   */
  record View(long next, Set<Long> underWay) {
    /** From PostgreSQL's text: {@code xmin:xmax:xip,xip,...}. */
    static View of(String snapshot) {
      String[] parts = snapshot.split(":", -1);
      return new View(
          Long.parseLong(parts[1]),
          Arrays.stream(parts[2].split(","))
              .filter(id -> !id.isEmpty())
              .map(Long::valueOf)
              .collect(Collectors.toSet()));
    }
  }

  /** Counts the handle's transaction among these; what it sees now, before it reads anything. */
  View begin(Handle handle) {
    ids.add(
        handle
            .createQuery("SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint)")
            .mapTo(Long.class)
            .one());
    return view(handle);
  }

  /** Whether a transaction that is none of these has ended since, or may have. */
  boolean othersHaveWritten(View before, Handle handle) {
    return othersHaveWritten(before, view(handle));
  }

  boolean othersHaveWritten(View before, View now) {
    return Stream.concat(
            before.underWay().stream(), LongStream.range(before.next(), now.next()).boxed())
        .anyMatch(id -> !ids.contains(id));
  }

  private static View view(Handle handle) {
    return View.of(
        handle.createQuery("SELECT CAST(pg_current_snapshot() AS text)").mapTo(String.class).one());
  }
}
