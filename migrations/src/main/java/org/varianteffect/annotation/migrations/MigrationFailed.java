package org.varianteffect.annotation.migrations;

/**
 * A phase failed on the way; its transaction was rolled back. The message names the phase and the
 * database's reason.
 */
public final class MigrationFailed extends RuntimeException {

  private final String changelog;

  MigrationFailed(String changelog, String reason, Throwable cause) {
    super(changelog + " failed: " + reason, cause);
    this.changelog = changelog;
  }

  /** The same, for a reason that is known better now. */
  MigrationFailed because(String reason) {
    return new MigrationFailed(changelog, reason, this);
  }

  /** The phase, or {@code baseline}. */
  public String changelog() {
    return changelog;
  }
}
