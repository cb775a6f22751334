package org.varianteffect.annotation.serving.report;

import java.util.Optional;

/**
 * A score set and the last pipeline that ran on it.
 *
 * @param processingState as the score set's own row spells it, as the next
 * @param variants how many the score set's own row says it has
 * @param last the one that was created last; absent when none ever was
 * @param needsRerun whether none ever ran, or the last one finished too long ago
 */
public record ScoreSetPipeline(
    ScoreSet scoreSet,
    Optional<String> processingState,
    Optional<String> mappingState,
    int variants,
    Optional<PipelineRun> last,
    boolean needsRerun) {}
