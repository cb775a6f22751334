package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Hibernate;

/**
 * The rows that end with another one, as the database has them: a collection may be out of date.
 */
final class DependentRows {

  private final EntityManager entityManager;

  DependentRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Those that are live; none when nothing ends with the row. */
  List<ValidTimeRow> live(ValidTimeRow row, LockModeType lock) {
    return row.dependents().stream()
        .flatMap(
            dependents ->
                query(row, dependents, "d", " and " + ReadTime.live().jpql("d"), dependents.type())
                    .setLockMode(lock)
                    .getResultList()
                    .stream())
        .map(dependent -> (ValidTimeRow) Hibernate.unproxy(dependent))
        .toList();
  }

  /** When the last of those that have ended did so; absent when none has. */
  Optional<Instant> lastEnd(ValidTimeRow row) {
    return row.dependents()
        .map(
            dependents ->
                query(row, dependents, "max(d.validTo)", "", Instant.class).getSingleResult());
  }

  private <T> TypedQuery<T> query(
      ValidTimeRow row,
      ValidTimeRow.Dependents dependents,
      String selected,
      String more,
      Class<T> result) {
    return entityManager
        .createQuery(
            "select %s from %s d where d.%s = :row%s"
                .formatted(
                    selected, dependents.type().getSimpleName(), dependents.attribute(), more),
            result)
        .setParameter("row", row);
  }
}
