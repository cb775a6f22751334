package org.varianteffect.annotation.model.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.row.JsonValue;
import org.varianteffect.annotation.model.row.PersistentRow;
import org.varianteffect.annotation.model.row.Text;
import org.varianteffect.annotation.model.scoreset.JobRun;
import org.varianteffect.annotation.model.scoreset.ScoreSet;
import org.varianteffect.annotation.model.scoreset.Variant;

/** That somebody tried to annotate a variant or an allele, and how it ended. Never changed. */
@Entity
@Immutable
@Table(name = "annotation_event")
public class AnnotationEvent extends PersistentRow {

  private static final int SHORT = 50;

  /** By this reason the backfill knows its events (rule E2), which its rollback deletes. */
  private static final String OF_THE_BACKFILL = "migrated";

  @Convert(converter = AnnotationType.Converter.class)
  @Column(name = "annotation_type", nullable = false)
  private AnnotationType type;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "variant_id")
  private Variant variant;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "allele_id")
  private Allele allele;

  @Convert(converter = Disposition.Converter.class)
  @Column(nullable = false)
  private Disposition disposition;

  @Column(nullable = false)
  private String reason;

  @Column(name = "source_version")
  private String sourceVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  private String metadata;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "job_run_id")
  private JobRun jobRun;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "score_set_id")
  private ScoreSet scoreSet;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected AnnotationEvent() {}

  private AnnotationEvent(
      AnnotationType type, Disposition disposition, String reason, Instant createdAt) {
    this.type = type;
    this.disposition = Objects.requireNonNull(disposition, "disposition");
    this.reason = Text.required(reason, "reason", SHORT);
    require(
        !reason.equals(OF_THE_BACKFILL),
        "the reason 'migrated' is the backfill's, whose rollback would delete this event: give another");
    this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
  }

  /**
   * An event of a variant.
   *
   * @param reason at most 50 characters, and not {@code migrated}, which is the backfill's
   * @throws IllegalArgumentException when such events are of alleles
   */
  public static AnnotationEvent of(
      Variant variant,
      AnnotationType type,
      Disposition disposition,
      String reason,
      Instant createdAt) {
    require(type.isOfVariant(), type + " is of an allele, not of a variant");
    AnnotationEvent event = new AnnotationEvent(type, disposition, reason, createdAt);
    event.variant = Objects.requireNonNull(variant, "variant");
    return event;
  }

  /**
   * An event of an allele.
   *
   * @param reason at most 50 characters, and not {@code migrated}, which is the backfill's
   * @throws IllegalArgumentException when such events are of variants
   */
  public static AnnotationEvent of(
      Allele allele,
      AnnotationType type,
      Disposition disposition,
      String reason,
      Instant createdAt) {
    require(!type.isOfVariant(), type + " is of a variant, not of an allele");
    AnnotationEvent event = new AnnotationEvent(type, disposition, reason, createdAt);
    event.allele = Objects.requireNonNull(allele, "allele");
    return event;
  }

  /**
   * The same event with where it came from, before it is persisted.
   *
   * @param sourceVersion at most 50 characters, or null
   * @param metadata JSON, or null
   */
  public AnnotationEvent from(String sourceVersion, String metadata) {
    this.sourceVersion = Text.optional(sourceVersion, "source version", SHORT);
    this.metadata = JsonValue.checked(metadata);
    return this;
  }

  /**
   * The same event with the job that tried, and the score set for which it did; either may be null.
   */
  public AnnotationEvent by(JobRun jobRun, ScoreSet scoreSet) {
    this.jobRun = jobRun;
    this.scoreSet = scoreSet;
    return this;
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** What was to be found out; it decides whether the event is of a variant or of an allele. */
  public AnnotationType type() {
    return type;
  }

  /** Of whom it tells; absent when its type is of alleles. */
  public Optional<Variant> variant() {
    return Optional.ofNullable(variant);
  }

  /** Of what it tells; absent when its type is of variants. */
  public Optional<Allele> allele() {
    return Optional.ofNullable(allele);
  }

  /** How it ended. */
  public Disposition disposition() {
    return disposition;
  }

  /**
   * Why it ended so, in the words of the job: at most 50 characters; {@code migrated} is the
   * backfill's.
   */
  public String reason() {
    return reason;
  }

  /**
   * The release of the source that was asked, at most 50 characters; absent when the job told none.
   */
  public Optional<String> sourceVersion() {
    return Optional.ofNullable(sourceVersion);
  }

  /** JSON. */
  public Optional<String> metadata() {
    return Optional.ofNullable(metadata);
  }

  /** The job that tried; absent when none is known, as of all that the backfill wrote. */
  public Optional<JobRun> jobRun() {
    return Optional.ofNullable(jobRun);
  }

  /** The score set for which it was tried; absent when it was for none in particular. */
  public Optional<ScoreSet> scoreSet() {
    return Optional.ofNullable(scoreSet);
  }

  /** When it happened (UTC); the newest event of a subject and a type is the current one. */
  public Instant createdAt() {
    return createdAt;
  }
}
