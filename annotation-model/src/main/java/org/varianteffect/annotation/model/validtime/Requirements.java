package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.row.PersistentRow;

/**
 * What is asked of a row before anything ends for it, so that one that is refused changes nothing.
 */
final class Requirements {

  private final EntityManager entityManager;
  private final LiveRows rows;

  Requirements(EntityManager entityManager, LiveRows rows) {
    this.entityManager = entityManager;
    this.rows = rows;
  }

  /** What a new row and its parts refer to must have ids. */
  void requirePersisted(ValidTimeRow row) {
    requirePersisted(row.owner(), row);
    withParts(row)
        .forEach(part -> part.references().forEach(referred -> requirePersisted(referred, part)));
  }

  private static void requirePersisted(PersistentRow referred, ValidTimeRow row) {
    if (PersistentRow.idOf(referred) == null) {
      throw new IllegalStateException(
          "the %s that a new %s refers to has no id yet: persist it first"
              .formatted(PersistentRow.typeOf(referred).getSimpleName(), row.name()));
    }
  }

  /** Only a row that was written can end. */
  void requireWritten(ValidTimeRow row) {
    if (PersistentRow.idOf(row) == null) {
      throw new IllegalStateException(
          "this %s has no id yet: only a row that was written can end".formatted(row.name()));
    }
  }

  /**
   * A row that starts to hold must be new, its owner live, and no other row live that it excludes.
   *
   * @param ended the names of rows that are live in the database, and end before this one starts
   */
  void requireStartable(ValidTimeRow row, Set<String> ended) {
    withParts(row).forEach(Requirements::requireNew);
    requireLiveOwner(row, ended);
    requireNoRival(row, ended);
  }

  private static Stream<ValidTimeRow> withParts(ValidTimeRow row) {
    return Stream.concat(Stream.of(row), row.parts().stream());
  }

  private static void requireNew(ValidTimeRow row) {
    if (PersistentRow.idOf(row) != null) {
      throw new IllegalStateException(
          PersistentRow.nameOf(row) + " is written already: a replacement is a new row");
    }
  }

  /** Nothing can start to hold on what has ended. */
  private void requireLiveOwner(ValidTimeRow row, Set<String> ended) {
    if (row.owner() instanceof ValidTimeRow owner
        && (ended.contains(PersistentRow.nameOf(owner)) || hasEnded(owner))) {
      throw new IllegalStateException(
          "%s has ended: a new %s belongs to the live one"
              .formatted(PersistentRow.nameOf(owner), row.name()));
    }
  }

  private boolean hasEnded(ValidTimeRow owner) {
    return entityManager
        .createQuery(
            "select 1 from %s r where r.id = :id and %s"
                .formatted(PersistentRow.typeOf(owner).getSimpleName(), ReadTime.live().jpql("r")),
            Integer.class)
        .setParameter("id", PersistentRow.idOf(owner))
        .getResultList()
        .isEmpty();
  }

  /** Of several live rows with the same exclusive attributes readers could not choose. */
  private void requireNoRival(ValidTimeRow row, Set<String> ended) {
    rows.rivals(row).stream()
        .map(PersistentRow::nameOf)
        .filter(rival -> !ended.contains(rival))
        .findFirst()
        .ifPresent(
            rival -> {
              throw new IllegalStateException(
                  "%s is live: end it first, or supersede it by %s"
                      .formatted(rival, ValidTimeRow.nameOf(row)));
            });
  }
}
