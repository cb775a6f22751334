package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.row.Text;

/** A record of an outside database, as one of its releases has it. */
@MappedSuperclass
public abstract class SourceRecord extends PersistentRow {

  @Column(name = "db_name", nullable = false, updatable = false)
  private String dbName;

  @Column(name = "db_identifier", nullable = false, updatable = false)
  private String dbIdentifier;

  @Column(name = "db_version", nullable = false, updatable = false)
  private String dbVersion;

  protected SourceRecord() {}

  protected SourceRecord(String dbName, String dbIdentifier, String dbVersion) {
    this.dbName = Text.required(dbName, "database name", Integer.MAX_VALUE);
    this.dbIdentifier = Text.required(dbIdentifier, "database identifier", Integer.MAX_VALUE);
    this.dbVersion = Text.required(dbVersion, "database version", Integer.MAX_VALUE);
  }

  /** Whose record it is, e.g. {@code gnomAD} or {@code ClinVar}. */
  public String dbName() {
    return dbName;
  }

  /** The record's name there, the same in each release. */
  public String dbIdentifier() {
    return dbIdentifier;
  }

  /** The release: {@code MM_YYYY} for ClinVar, e.g. {@code v4.1} for gnomAD. */
  public String dbVersion() {
    return dbVersion;
  }
}
