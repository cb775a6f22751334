package org.varianteffect.annotation.app.connection;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;

/** Which PostgreSQL answers. */
record ServerVersion(int major) {
  private static final int OLDEST = 14;
  private static final int PER_MAJOR = 10_000;

  /** From the setting {@code server_version_num}: 140012 is 14.12. */
  static ServerVersion parse(String serverVersionNum) {
    try {
      return new ServerVersion(Integer.parseInt(serverVersionNum.trim()) / PER_MAJOR);
    } catch (NumberFormatException e) {
      throw unsuitable(
          "the server's version '%s' is not one of PostgreSQL: connect to PostgreSQL %s or later"
              .formatted(serverVersionNum, OLDEST),
          e);
    }
  }

  void requireSupported(String place) {
    if (major < OLDEST) {
      throw unsuitable(
          "the server at %s is PostgreSQL %s, too old for this migration: upgrade it to %s or later"
              .formatted(place, major, OLDEST),
          null);
    }
  }
}
