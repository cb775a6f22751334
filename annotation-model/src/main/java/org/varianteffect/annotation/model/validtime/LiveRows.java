package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.varianteffect.annotation.model.row.PersistentRow;

/** Finds the rows that a new row meets: those of its key, its rivals, and what ends with them. */
final class LiveRows {

  private final EntityManager entityManager;
  private final DependentRows dependents;

  LiveRows(EntityManager entityManager, DependentRows dependents) {
    this.entityManager = entityManager;
    this.dependents = dependents;
  }

  /** The live row of the replacement's key; null when there is none. */
  <R extends ValidTimeRow> R live(R replacement, LockModeType lock) {
    TypedQuery<R> query = live(replacement.naturalKey(), replacement);
    // As a list: a stream that is not closed keeps its statement until the transaction's end.
    return query.setLockMode(lock).getResultList().stream()
        .map(this::real)
        .findFirst()
        .orElse(null);
  }

  /** Live rows with the replacement's exclusive attributes, the one of its own key among them. */
  <R extends ValidTimeRow> List<R> rivals(R replacement) {
    return replacement.exclusive().isEmpty()
        ? List.of()
        : live(replacement.exclusive(), replacement).getResultList();
  }

  /** When the last row of the replacement's key ended; absent when none has. */
  Optional<Instant> lastEnd(ValidTimeRow replacement) {
    return Optional.ofNullable(
        query("max(r.validTo)", replacement.naturalKey(), replacement, Instant.class, "")
            .getSingleResult());
  }

  /** When the row that a new one is about started; absent when that has no window. */
  Optional<Instant> ownersStart(ValidTimeRow replacement) {
    return replacement.owner() instanceof ValidTimeRow owner
        ? Optional.of(
            query("r.validFrom", Map.of("id", PersistentRow.idOf(owner)), owner, Instant.class, "")
                .getSingleResult())
        : Optional.empty();
  }

  private <R extends ValidTimeRow> TypedQuery<R> live(Map<String, Object> key, R row) {
    return query("r", key, row, typeOf(row), " and " + ReadTime.live().jpql("r"));
  }

  private <T> TypedQuery<T> query(
      String selected, Map<String, Object> key, ValidTimeRow row, Class<T> result, String more) {
    String where =
        key.keySet().stream()
            .map(attribute -> "r." + attribute + " = :" + attribute)
            .collect(Collectors.joining(" and "));
    TypedQuery<T> query =
        entityManager.createQuery(
            "select %s from %s r where %s%s"
                .formatted(selected, typeOf(row).getSimpleName(), where, more),
            result);
    key.forEach(query::setParameter);
    return query;
  }

  /** The row, and what ends with it, to be ended. */
  Ending ending(ValidTimeRow row) {
    List<ValidTimeRow> all =
        Stream.concat(Stream.of(row), dependents.live(row, LockModeType.PESSIMISTIC_WRITE).stream())
            .map(this::writable)
            .toList();
    Stream<Instant> starts = all.stream().map(each -> each.window().from());
    return new Ending(
        all,
        Stream.concat(starts, dependents.lastEnd(row).stream())
            .max(Instant::compareTo)
            .orElseThrow());
  }

  /** The row itself, or what the database has when it is a reference that was never loaded. */
  <R extends ValidTimeRow> R loaded(R row) {
    return Hibernate.isInitialized(row) ? row : found(row, LockModeType.NONE);
  }

  /** The row as it is in the database, locked. */
  <R extends ValidTimeRow> R locked(R row) {
    R found = found(row, LockModeType.PESSIMISTIC_WRITE);
    // What was read before the lock may be out of date.
    entityManager.refresh(found);
    return found;
  }

  private <R extends ValidTimeRow> R found(R row, LockModeType lock) {
    R found = entityManager.find(typeOf(row), PersistentRow.idOf(row), lock);
    if (found == null) {
      throw new IllegalStateException(
          PersistentRow.nameOf(row) + " is not in the database: write it first");
    }
    return real(found);
  }

  /** A row behind a lazy reference has its window in the row, not in the reference. */
  @SuppressWarnings("unchecked")
  private <R extends ValidTimeRow> R real(R row) {
    return (R) Hibernate.unproxy(row);
  }

  /** The caller may have read it for reading only: its end would be written nowhere. */
  private <R extends ValidTimeRow> R writable(R row) {
    entityManager.unwrap(Session.class).setReadOnly(row, false);
    return row;
  }

  @SuppressWarnings("unchecked")
  private static <R extends ValidTimeRow> Class<R> typeOf(R row) {
    return (Class<R>) PersistentRow.typeOf(row);
  }
}
