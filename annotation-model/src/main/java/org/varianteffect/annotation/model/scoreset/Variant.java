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

  /** The dataset that it is a row of. */
  public ScoreSet scoreSet() {
    return scoreSet;
  }

  /**
   * The change on the target's nucleotides, as submitted; absent when only the protein is known.
   */
  public Optional<String> hgvsNt() {
    return Optional.ofNullable(hgvsNt);
  }

  /** The change of the protein, as submitted; absent when none was given. */
  public Optional<String> hgvsPro() {
    return Optional.ofNullable(hgvsPro);
  }

  /** The change on a transcript, as submitted; absent but for targets with introns. */
  public Optional<String> hgvsSplice() {
    return Optional.ofNullable(hgvsSplice);
  }

  /** The UTC date on which it was uploaded. */
  public LocalDate creationDate() {
    return creationDate;
  }

  /** The UTC date on which its row was last written. */
  public LocalDate modificationDate() {
    return modificationDate;
  }
}
