package org.varianteffect.annotation.migrations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of which version the tables and functions of the schema {@code annotation_backfill} are. */
final class SchemaVersion {

  private static final Pattern NUMBER = Pattern.compile("SELECT (\\d+)");

  private SchemaVersion() {}

  /** The one that this build's expand makes. */
  static int ofThisBuild() {
    Matcher number = NUMBER.matcher(ResourceText.of("expand/schema_version.sql"));
    if (!number.find()) {
      throw new IllegalStateException("expand/schema_version.sql names no version");
    }
    return Integer.parseInt(number.group(1));
  }

  /**
   * Why an expanded database is not one for this build; empty when it is.
   *
   * @param found what the database says; null when it was expanded before there were versions
   */
  static Optional<String> mismatch(String found) {
    int needed = ofThisBuild();
    int version = found == null ? 1 : Integer.parseInt(found);
    if (version == needed) {
      return Optional.empty();
    }
    boolean older = version < needed;
    return Optional.of(
        "this database was expanded by "
            + (older ? "an older" : "a newer")
            + " version (schema annotation_backfill has version "
            + version
            + ", this one calls "
            + needed
            + "): "
            + (older
                ? "run `annotations expand` again, which adds what is new and leaves everything else as it is"
                : "use that version, or a later one"));
  }
}
