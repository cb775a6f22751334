package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.row.PersistentRow;

/** The steps of {@link ValidTimeWriter} inside one transaction, all at one instant. */
final class ValidTimeTransaction {

  private final EntityManager entityManager;
  private final OwnerLock owners;
  private final LiveRows rows;
  private final Instant now;
  private final Consumer<ValidTimeRow> writing;

  /**
   * @param writing is told each new row before it is written
   */
  ValidTimeTransaction(EntityManager entityManager, Clock clock, Consumer<ValidTimeRow> writing) {
    this.writing = writing;
    this.entityManager = entityManager;
    this.owners = new OwnerLock(entityManager);
    this.rows = new LiveRows(entityManager);
    // PostgreSQL's precision, so that what is written is what is read.
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  <R extends ValidTimeRow> R supersede(R replacement) {
    owners.requirePersisted(replacement);
    R live = liveOrLocked(replacement);
    return isSame(live, replacement) ? live : replace(live, replacement, now);
  }

  /** The live row; locked, as its key is, unless it states the same and can stay. */
  private <R extends ValidTimeRow> R liveOrLocked(R replacement) {
    R live = rows.live(replacement, LockModeType.NONE);
    if (isSame(live, replacement)) {
      return live;
    }
    owners.lock(replacement);
    return rows.live(replacement, LockModeType.PESSIMISTIC_WRITE);
  }

  <R extends ValidTimeRow> R supersede(R old, R replacement) {
    owners.requirePersisted(replacement);
    requireWritten(old);
    owners.lock(old);
    owners.lock(replacement);
    R ending = rows.locked(old);
    R live = rows.live(replacement, LockModeType.PESSIMISTIC_WRITE);
    if (ending.equals(live)) {
      return isSame(live, replacement) ? live : replace(live, replacement, now);
    }
    Instant instant = ending.isLive() ? end(ending, earliestStart(live, replacement)) : now;
    entityManager.flush();
    return isSame(live, replacement) ? live : replace(live, replacement, instant);
  }

  /**
   * In order of owners, so that two writers of the same rows wait instead of dead-locking. Rows of
   * one key come one after the other, all others together: a flush looks at every row that the
   * entity manager knows, so flushes for each row would take the longer the more rows there are.
   */
  <R extends ValidTimeRow> List<R> supersedeAll(List<R> replacements) {
    replacements.forEach(owners::requirePersisted);
    List<R> left =
        replacements.stream()
            .sorted(Comparator.comparing((R row) -> PersistentRow.idOf(row.owner())))
            .toList();
    Map<R, R> live = new IdentityHashMap<>();
    entityManager.flush();
    FlushModeType before = entityManager.getFlushMode();
    entityManager.setFlushMode(FlushModeType.COMMIT);
    try {
      while (!left.isEmpty()) {
        supersedeTogether(firstOfEachKey(left), live);
        left = left.stream().filter(row -> !live.containsKey(row)).toList();
      }
    } finally {
      entityManager.setFlushMode(before);
    }
    return replacements.stream().map(live::get).toList();
  }

  private static <R extends ValidTimeRow> List<R> firstOfEachKey(List<R> rows) {
    Set<String> seen = new HashSet<>();
    return rows.stream().filter(row -> isNew(seen, row.keyNames())).toList();
  }

  /** A row that shares one of its keys waits, and takes the other for itself no less. */
  private static boolean isNew(Set<String> seen, Set<String> keys) {
    boolean isNew = Collections.disjoint(seen, keys);
    seen.addAll(keys);
    return isNew;
  }

  /** All of other keys: what ends is written before what starts, as {@link #replace} does. */
  private <R extends ValidTimeRow> void supersedeTogether(List<R> replacements, Map<R, R> live) {
    List<Runnable> writes = new ArrayList<>();
    for (R replacement : replacements) {
      R current = liveOrLocked(replacement);
      if (isSame(current, replacement)) {
        live.put(replacement, current);
      } else {
        Instant start = makeRoom(current, replacement, now);
        live.put(replacement, replacement);
        writes.add(() -> write(replacement, start));
      }
    }
    entityManager.flush();
    writes.forEach(Runnable::run);
    entityManager.flush();
  }

  <R extends ValidTimeRow> R retire(R row) {
    requireWritten(row);
    owners.lock(row);
    R locked = rows.locked(row);
    if (locked.isLive()) {
      end(locked, now);
      entityManager.flush();
    }
    return locked;
  }

  private <R extends ValidTimeRow> R replace(R live, R replacement, Instant instant) {
    Instant start = makeRoom(live, replacement, instant);
    // At once: Hibernate would insert the replacement first, and the unique index refuse it.
    entityManager.flush();
    write(replacement, start);
    entityManager.flush();
    return replacement;
  }

  /**
   * Ends the live row, if there is one, without writing that yet.
   *
   * @return the instant at which the replacement starts
   */
  private Instant makeRoom(ValidTimeRow live, ValidTimeRow replacement, Instant instant) {
    owners.requireLive(replacement);
    requireNoRival(live, replacement);
    return live == null ? latest(instant, rows.lastEnd(replacement)) : end(live, instant);
  }

  private void write(ValidTimeRow replacement, Instant start) {
    replacement.start(start);
    writing.accept(replacement);
    entityManager.persist(replacement);
  }

  /**
   * Ends a row and its dependents, not before any of them started; written with the next flush.
   *
   * @return the instant at which they ended
   */
  private Instant end(ValidTimeRow row, Instant notBefore) {
    List<? extends ValidTimeRow> dependents = rows.liveDependents(row);
    Instant instant =
        Stream.concat(Stream.of(row), dependents.stream())
            .map(ending -> ending.window().from())
            .reduce(notBefore, ValidTimeTransaction::latest);
    row.end(instant);
    dependents.forEach(dependent -> dependent.end(instant));
    return instant;
  }

  /** Of several live rows with the same exclusive attributes readers could not choose. */
  private void requireNoRival(ValidTimeRow live, ValidTimeRow replacement) {
    rows.rivals(replacement).stream()
        .filter(rival -> !rival.equals(live))
        .findFirst()
        .ifPresent(
            rival -> {
              throw new IllegalStateException(
                  "%s is live: end it first, or supersede it by %s"
                      .formatted(PersistentRow.nameOf(rival), ValidTimeRow.nameOf(replacement)));
            });
  }

  private static void requireWritten(ValidTimeRow row) {
    if (PersistentRow.idOf(row) == null) {
      throw new IllegalStateException(
          "this %s has no id yet: only a row that was written can end".formatted(row.name()));
    }
  }

  /** Of a replacement, so that what it replaces ends no earlier. */
  private Instant earliestStart(ValidTimeRow live, ValidTimeRow replacement) {
    return latest(now, live == null ? rows.lastEnd(replacement) : live.window().from());
  }

  private static boolean isSame(ValidTimeRow live, ValidTimeRow replacement) {
    return live != null && live.statesTheSameAs(replacement);
  }

  private static Instant latest(Instant one, Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
