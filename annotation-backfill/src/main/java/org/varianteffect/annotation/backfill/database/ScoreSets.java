package org.varianteffect.annotation.backfill.database;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

/** Score sets by their URNs. */
public final class ScoreSets {
  private ScoreSets() {}

  /**
   * The id of a score set.
   *
   * @throws BackfillRefused when there is none of that URN
   */
  public static int require(Handle handle, String urn) {
    return handle
        .createQuery("SELECT id FROM scoresets WHERE urn = :urn")
        .bind("urn", urn)
        .mapTo(Integer.class)
        .findOne()
        .orElseThrow(
            () ->
                new BackfillRefused(
                    "there is no score set "
                        + urn
                        + ": check the URN, as in urn:mavedb:00000001-a-1"));
  }
}
