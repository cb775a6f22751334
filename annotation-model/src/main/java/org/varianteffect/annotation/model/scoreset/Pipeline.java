package org.varianteffect.annotation.model.scoreset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.varianteffect.annotation.model.row.PersistentRow;

/** One run of the jobs that map and annotate a score set. */
@Entity
@Immutable
@Table(name = "pipelines")
public class Pipeline extends PersistentRow {

  private String name;

  private String status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected Pipeline() {}

  /** What it does, in the worker's words. */
  public String name() {
    return name;
  }

  /** How far it is, or how it ended, in the worker's words. */
  public String status() {
    return status;
  }

  /** When it was asked for (UTC). */
  public Instant createdAt() {
    return createdAt;
  }

  /** When its first job began (UTC); absent while it waits. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When it ended (UTC), well or not; absent until then. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
