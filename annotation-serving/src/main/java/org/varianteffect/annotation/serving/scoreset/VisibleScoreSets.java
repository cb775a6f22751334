package org.varianteffect.annotation.serving.scoreset;

import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Urn;

/** Finds the score set that a read is about. */
public final class VisibleScoreSets {

  private VisibleScoreSets() {}

  /**
   * The id of a score set.
   *
   * @throws InvalidParameter when the text cannot be a URN
   * @throws UnknownScoreSet when there is none, or none in the snapshot's scope
   */
  public static int id(Snapshot snapshot, String urn) {
    return snapshot
        .query(VisibleScoreSets.class, "visible_score_set")
        .bind("urn", Urn.ofScoreSet(urn))
        .mapTo(Integer.class)
        .findOne()
        .orElseThrow(() -> new UnknownScoreSet(urn));
  }
}
