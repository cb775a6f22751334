package org.varianteffect.annotation.app.report;

import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.serving.report.ScoreSet;

/** Which score set a line is about, in each form. */
final class ScoreSetColumns {
  private ScoreSetColumns() {}

  /** Its URN; while it has none, its id. */
  static String name(ScoreSet scoreSet) {
    return scoreSet.urn().orElseGet(() -> "(no URN, id " + scoreSet.id() + ")");
  }

  static JsonDocument json(ScoreSet scoreSet) {
    return new JsonDocument()
        .with("scoreSetId", scoreSet.id())
        .with("scoreSetUrn", scoreSet.urn())
        .with("title", scoreSet.title())
        .with("private", scoreSet.isPrivate());
  }
}
