package org.varianteffect.annotation.backfill.snapshot;

/** Somebody wanted it to end while several connections were answering; nothing was changed. */
public final class SnapshotInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1;

  SnapshotInterrupted() {
    super("interrupted while the database was being read; nothing was changed: start it again");
  }
}
