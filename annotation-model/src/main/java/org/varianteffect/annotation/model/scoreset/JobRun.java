package org.varianteffect.annotation.model.scoreset;

import jakarta.persistence.Column;
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

/** One job of a pipeline, or a job of its own. */
@Entity
@Immutable
@Table(name = "job_runs")
public class JobRun extends PersistentRow {

  @Column(name = "job_type")
  private String jobType;

  private String status;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pipeline_id")
  private Pipeline pipeline;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "job_params")
  private String parameters;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected JobRun() {}

  /** What kind of job, in the worker's words. */
  public String jobType() {
    return jobType;
  }

  /** How far it is, or how it ended, in the worker's words. */
  public String status() {
    return status;
  }

  /** The pipeline that it is a part of; absent of a job of its own. */
  public Optional<Pipeline> pipeline() {
    return Optional.ofNullable(pipeline);
  }

  /** JSON, e.g. {@code {"score_set_id": 12}}. */
  public Optional<String> parameters() {
    return Optional.ofNullable(parameters);
  }

  /** When it was asked for (UTC). */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it began (UTC); absent while it waits. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When it ended (UTC), well or not; absent until then. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
