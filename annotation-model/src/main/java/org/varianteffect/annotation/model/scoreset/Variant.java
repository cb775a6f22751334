package org.varianteffect.annotation.model.scoreset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.varianteffect.annotation.model.row.PersistentRow;

/** One measured row of a score set; it never changes. */
@Entity
@Immutable
@Table(name = "variants")
public class Variant extends PersistentRow {

  private String urn;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private String data;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "scoreset_id", nullable = false)
  private ScoreSet scoreSet;

  @Column(name = "hgvs_nt")
  private String hgvsNt;

  @Column(name = "hgvs_pro")
  private String hgvsPro;

  @Column(name = "hgvs_splice")
  private String hgvsSplice;

  @Column(name = "creation_date", nullable = false)
  private LocalDate creationDate;

  @Column(name = "modification_date", nullable = false)
  private LocalDate modificationDate;

  protected Variant() {}

  /** E.g. {@code urn:mavedb:00000001-a-1#42}; absent while it has none. */
  public Optional<String> urn() {
    return Optional.ofNullable(urn);
  }

  /** JSON: {@code score_data} and {@code count_data}, one value per column of the score set. */
  public String data() {
    return data;
  }

  public ScoreSet scoreSet() {
    return scoreSet;
  }

  public Optional<String> hgvsNt() {
    return Optional.ofNullable(hgvsNt);
  }

  public Optional<String> hgvsPro() {
    return Optional.ofNullable(hgvsPro);
  }

  public Optional<String> hgvsSplice() {
    return Optional.ofNullable(hgvsSplice);
  }

  public LocalDate creationDate() {
    return creationDate;
  }

  public LocalDate modificationDate() {
    return modificationDate;
  }
}
