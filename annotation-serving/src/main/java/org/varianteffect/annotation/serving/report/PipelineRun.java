package org.varianteffect.annotation.serving.report;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of a pipeline.
 *
 * @param status as the pipeline's own table spells it
 * @param startedAt absent while it waits
 * @param finishedAt absent until it ends, in whatever way
 */
public record PipelineRun(
    int id,
    String name,
    String status,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt) {}
