package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
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
}
