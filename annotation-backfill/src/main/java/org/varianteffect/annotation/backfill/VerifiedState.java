package org.varianteffect.annotation.backfill;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the newest verification was of: what the gate compares the old tables with.
 *
 * @param verifiedAt when
 * @param verifiedBy by whom
 * @param snapshot the snapshot that it saw, as PostgreSQL writes it
 * @param oldTables the old tables as they were then, by name
 */
public record VerifiedState(
    Instant verifiedAt, String verifiedBy, String snapshot, List<OldTable> oldTables) {

  public VerifiedState {
    oldTables = List.copyOf(oldTables);
  }

  /** This state, with the tables of {@code other}, which is the same verification's. */
  VerifiedState and(VerifiedState other) {
    List<OldTable> all = Stream.of(oldTables, other.oldTables).flatMap(List::stream).toList();
    return new VerifiedState(verifiedAt, verifiedBy, snapshot, all);
  }

  /**
   * An old table.
   *
   * @param rows how many it had
   * @param watchedSince since when it is known whether others read it; NULL: it is not watched
   * @param readAt when others were last seen to have read it; NULL: never since it is watched
   */
  public record OldTable(String name, long rows, Instant watchedSince, Instant readAt) {}
}
