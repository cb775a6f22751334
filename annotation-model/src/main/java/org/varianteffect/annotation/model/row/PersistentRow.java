package org.varianteffect.annotation.model.row;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/** A row with an id that the database gives (serial or identity); equal rows have equal ids. */
@MappedSuperclass
public abstract class PersistentRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  protected PersistentRow() {}

  /** The primary key; null until the row is persisted. */
  public Integer id() {
    return id;
  }

  /** As if the row had never been persisted; for one whose transaction was rolled back. */
  protected final void forgetId() {
    id = null;
  }

  /** The entity class, of a lazy reference too, without loading it. */
  public static Class<?> typeOf(PersistentRow row) {
    LazyInitializer reference = HibernateProxy.extractLazyInitializer(row);
    return reference == null ? row.getClass() : reference.getPersistentClass();
  }

  /** The primary key, of a lazy reference too, without loading it. */
  public static Integer idOf(PersistentRow row) {
    LazyInitializer reference = HibernateProxy.extractLazyInitializer(row);
    return reference == null ? row.id() : (Integer) reference.getInternalIdentifier();
  }

  /** E.g. {@code Allele 17}, of a lazy reference too, without loading it. */
  public static String nameOf(PersistentRow row) {
    return typeOf(row).getSimpleName() + " " + idOf(row);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof PersistentRow that
            && typeOf(this) == typeOf(that)
            && id() != null
            && id().equals(idOf(that));
  }

  /** Constant per class: the id is given only when the row is persisted. */
  @Override
  public int hashCode() {
    return typeOf(this).hashCode();
  }

  @Override
  public String toString() {
    return nameOf(this);
  }
}
