package org.varianteffect.annotation.model.row;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.Hibernate;

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

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof PersistentRow that
            && Hibernate.getClassLazy(this) == Hibernate.getClassLazy(that)
            && id() != null
            && id().equals(that.id());
  }

  /** Constant per class: the id is given only when the row is persisted. */
  @Override
  public int hashCode() {
    return Hibernate.getClassLazy(this).hashCode();
  }

  @Override
  public String toString() {
    return Hibernate.getClassLazy(this).getSimpleName() + " " + id();
  }
}
