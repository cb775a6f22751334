package org.varianteffect.annotation.migrations;

import java.util.List;
import java.util.Optional;

/**
 * Where a database is on the way from the old representation to the new.
 *
 * @param reached the last phase that is done; empty when none is
 * @param next the phase to run next; empty after the purge, and when {@link #blockedBy} says that
 *     there is no old representation, or none that is whole
 * @param blockedBy what has to be done before the next phase can run; empty when it can
 * @param clinvarShape the shape of the old ClinVar table; empty when it is gone, or never was
 * @param oldTableReads who still reads the retired tables; empty before expand, and when they are
 *     gone
 */
public record DatabaseState(
    Optional<Phase> reached,
    Optional<Phase> next,
    List<String> blockedBy,
    Optional<ClinvarShape> clinvarShape,
    List<OldTableReads> oldTableReads) {

  public DatabaseState {
    blockedBy = List.copyOf(blockedBy);
    oldTableReads = List.copyOf(oldTableReads);
  }
}
