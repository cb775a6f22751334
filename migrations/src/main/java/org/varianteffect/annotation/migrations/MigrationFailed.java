package org.varianteffect.annotation.migrations;

/**
 * A phase, or its rollback, failed on the way; its transaction was rolled back. The message names
 * which of them, and the database's reason.
 */
public final class MigrationFailed extends RuntimeException {

  private final String changelog;
  private final String work;

  /**
   * @param work what failed: the phase, or its rollback
   */
  MigrationFailed(String changelog, String work, String reason, Throwable cause) {
    super(work + " failed: " + reason, cause);
    this.changelog = changelog;
    this.work = work;
  }

  /** The same, for a reason that is known better now. */
  MigrationFailed because(String reason) {
    return new MigrationFailed(changelog, work, reason, this);
  }

  /** The phase, also where its rollback failed, or {@code baseline}. */
  public String changelog() {
    return changelog;
  }
}
