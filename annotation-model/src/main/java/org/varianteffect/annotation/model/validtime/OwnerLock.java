package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.TableDetails;
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

  /**
   * Waits for its turn.
   *
   * @throws IllegalStateException when the owner is not in the database, or the transaction could
   *     not see what the writer before it wrote
   */
  void lock(ValidTimeRow row) {
    PersistentRow owner = row.owner();
    List<String> isolation = isolationAfterLocking(owner);
    if (isolation.isEmpty()) {
      throw new IllegalStateException(PersistentRow.nameOf(owner) + " is not in the database");
    }
    if (isolation.contains("repeatable read")) {
      throw new IllegalStateException(
          "in REPEATABLE READ a writer that waited for %s does not see what the one before it wrote: use READ COMMITTED, or SERIALIZABLE for every writer"
              .formatted(PersistentRow.nameOf(owner)));
    }
  }

  /** One text; none when there is no such row. */
  private List<String> isolationAfterLocking(PersistentRow owner) {
    TableDetails table = tableOf(owner);
    return entityManager
        .unwrap(Session.class)
        .createNativeQuery(
            "select current_setting('transaction_isolation') from %s where %s = :id for no key update"
                .formatted(
                    table.getTableName(), table.getKeyDetails().getKeyColumn(0).getColumnName()),
            String.class)
        .setParameter("id", PersistentRow.idOf(owner))
        .getResultList();
  }

  /** With the schema and the name that the persistence unit gives it. */
  private TableDetails tableOf(PersistentRow owner) {
    return entityManager
        .unwrap(SharedSessionContractImplementor.class)
        .getFactory()
        .getMappingMetamodel()
        .getEntityDescriptor(PersistentRow.typeOf(owner))
        .getIdentifierTableDetails();
  }
}
