package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.row.PersistentRow;

/**
 * Puts writers of one key in a queue where there is no live row yet that they could lock. {@code
 * FOR NO KEY UPDATE} lets others go on inserting rows that refer to the owner.
 */
final class OwnerLock {

  private final EntityManager entityManager;

  OwnerLock(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Before anything is ended for the new row: what it and its parts refer to must have ids. */
  void requirePersisted(ValidTimeRow row) {
    requirePersisted(row.owner(), row);
    Stream.concat(Stream.of(row), row.parts().stream())
        .forEach(part -> part.references().forEach(referred -> requirePersisted(referred, part)));
  }

  private static void requirePersisted(PersistentRow referred, ValidTimeRow row) {
    if (PersistentRow.idOf(referred) == null) {
      throw new IllegalStateException(
          "the %s that a new %s refers to has no id yet: persist it first"
              .formatted(PersistentRow.typeOf(referred).getSimpleName(), row.name()));
    }
  }

  void lock(ValidTimeRow row) {
    PersistentRow owner = row.owner();
    String table = PersistentRow.typeOf(owner).getAnnotation(Table.class).name();
    boolean found =
        !entityManager
            .createNativeQuery(
                "select id from " + table + " where id = :id for no key update", Integer.class)
            .setParameter("id", PersistentRow.idOf(owner))
            .getResultList()
            .isEmpty();
    if (!found) {
      throw new IllegalStateException(
          "%s %s is not in the database".formatted(table, PersistentRow.idOf(owner)));
    }
  }

  /** Nothing can start to hold on what has ended. */
  void requireLive(ValidTimeRow row) {
    if (row.owner() instanceof ValidTimeRow owner && hasEnded(owner)) {
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
}
