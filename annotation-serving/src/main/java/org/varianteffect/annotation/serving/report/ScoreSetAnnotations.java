package org.varianteffect.annotation.serving.report;

import java.util.List;
import java.util.Optional;

/**
 * How far the annotations of one score set have come.
 *
 * @param attempts the current attempts to annotate its variants, by type and status; they have no
 *     valid time, so they are those of now whatever the read time
 * @param events the newest events of its variants and of their alleles, by type and disposition
 * @param coverage absent before the new tables exist
 * @param missingTables the new tables that do not exist yet, without which there is neither
 *     coverage nor events; usually none
 */
public record ScoreSetAnnotations(
    ScoreSet scoreSet,
    List<OutcomeCount> attempts,
    List<OutcomeCount> events,
    Optional<Coverage> coverage,
    List<String> missingTables) {

  public ScoreSetAnnotations {
    attempts = List.copyOf(attempts);
    events = List.copyOf(events);
    missingTables = List.copyOf(missingTables);
  }
}
