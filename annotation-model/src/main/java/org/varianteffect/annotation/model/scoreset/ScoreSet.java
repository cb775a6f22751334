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

/** One dataset of scored variants. */
@Entity
@Immutable
@Table(name = "scoresets")
public class ScoreSet extends PersistentRow {

  private String urn;

  private String title;

  @Column(name = "short_description")
  private String shortDescription;

  @Column(name = "private", nullable = false)
  private boolean isPrivate;

  @Column(name = "published_date")
  private LocalDate publishedDate;

  @Column(name = "processing_state")
  private String processingState;

  @Column(name = "mapping_state")
  private String mappingState;

  @Column(name = "num_variants", nullable = false)
  private int variantCount;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "replaces_id")
  private ScoreSet replaces;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "dataset_columns", nullable = false)
  private String datasetColumns;

  protected ScoreSet() {}

  /** E.g. {@code urn:mavedb:00000001-a-1}; absent while it has none. */
  public Optional<String> urn() {
    return Optional.ofNullable(urn);
  }

  /** What it is called; absent in a draft. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** A sentence or two of what was measured; absent in a draft. */
  public Optional<String> shortDescription() {
    return Optional.ofNullable(shortDescription);
  }

  /** Whether only its contributors may see it. */
  public boolean isPrivate() {
    return isPrivate;
  }

  /** Absent while it is not published. */
  public Optional<LocalDate> publishedDate() {
    return Optional.ofNullable(publishedDate);
  }

  /** How far the reading of its uploaded data is, in the worker's words; absent before it. */
  public Optional<String> processingState() {
    return Optional.ofNullable(processingState);
  }

  /** How far its mapping is, in the worker's words; absent before it. */
  public Optional<String> mappingState() {
    return Optional.ofNullable(mappingState);
  }

  /** How many variants it has, as it says itself. */
  public int variantCount() {
    return variantCount;
  }

  /** The score set that this one supersedes. */
  public Optional<ScoreSet> replaces() {
    return Optional.ofNullable(replaces);
  }

  /**
   * JSON: {@code score_columns} and {@code count_columns}, the names of the columns of its
   * variants.
   */
  public String datasetColumns() {
    return datasetColumns;
  }
}
