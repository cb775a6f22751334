package org.varianteffect.annotation.backfill.failure;

/**
 * What expand made of a database is not what this version calls: it would fail half-way, or do what
 * is no longer right. Nothing was changed.
 */
public final class ExpandedByAnotherVersion extends DatabaseNotReady {
  private static final long serialVersionUID = 1;

  private final int found;
  private final int needed;

  /**
   * @param found the version that the database has; 1 when it says none
   * @param needed the version that this one calls
   */
  public ExpandedByAnotherVersion(int found, int needed) {
    super("annotation_backfill", line(found, needed));
    this.found = found;
    this.needed = needed;
  }

  /** The version that the database has; 1 when it says none. */
  public int found() {
    return found;
  }

  /** The version that this one calls. */
  public int needed() {
    return needed;
  }

  private static String line(int found, int needed) {
    boolean older = found < needed;
    return "this database was expanded by %s version (schema annotation_backfill has version %s, this one calls %s): %s"
        .formatted(
            older ? "an older" : "a newer",
            found,
            needed,
            older
                ? "run `annotations expand` again, which adds what is new and leaves everything else as it is"
                : "use that version, or a later one");
  }
}
