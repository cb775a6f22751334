package org.varianteffect.annotation.model.scoreset;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.row.SpelledEnumConverter;

/** How an attempt to annotate a variant went. */
@Entity
@Immutable
@Table(name = "variant_annotation_status")
public class VariantAnnotationStatus extends PersistentRow {

  /** The outcome of an attempt. */
  public enum Outcome {
    SUCCESS,
    FAILED,
    SKIPPED
  }

  static final class OutcomeConverter extends SpelledEnumConverter<Outcome> {
    OutcomeConverter() {
      super(Outcome.class);
    }
  }

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "variant_id", nullable = false)
  private Variant variant;

  @Column(name = "annotation_type", nullable = false)
  private String annotationType;

  private String version;

  @Convert(converter = OutcomeConverter.class)
  @Column(name = "status", nullable = false)
  private Outcome outcome;

  @Column(name = "error_message")
  private String errorMessage;

  @Column(name = "failure_category")
  private String failureCategory;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "annotation_metadata")
  private String metadata;

  @Column(nullable = false)
  private boolean current;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected VariantAnnotationStatus() {}

  /** The variant that was to be annotated. */
  public Variant variant() {
    return variant;
  }

  /** What was to be found out, in the words of the old jobs. */
  public String annotationType() {
    return annotationType;
  }

  /** The release of the source that was asked. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** How it ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** What went wrong, in words; absent unless it failed. */
  public Optional<String> errorMessage() {
    return Optional.ofNullable(errorMessage);
  }

  /** What kind of failure it was; absent unless it failed. */
  public Optional<String> failureCategory() {
    return Optional.ofNullable(failureCategory);
  }

  /** JSON, whatever the job found worth noting. */
  public Optional<String> metadata() {
    return Optional.ofNullable(metadata);
  }

  /** Whether it is the newest of its variant, type and version. */
  public boolean isCurrent() {
    return current;
  }

  /** When the attempt was written down (UTC). */
  public Instant createdAt() {
    return createdAt;
  }

  /** When that was last changed (UTC), e.g. because a newer one took its place. */
  public Instant updatedAt() {
    return updatedAt;
  }
}
