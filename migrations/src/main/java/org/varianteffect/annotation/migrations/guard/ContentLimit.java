package org.varianteffect.annotation.migrations.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * How much of one file is held in memory at most. No class and no statement of a program comes near
 * it; a dump does, and to search it would take several times its size.
 */
final class ContentLimit {

  private static final int MEGABYTES = 8;

  private ContentLimit() {}

  /** All that the stream has; empty when that is too much. */
  static Optional<byte[]> read(InputStream in) throws IOException {
    int limit = MEGABYTES << 20;
    byte[] bytes = in.readNBytes(limit + 1);
    return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
  }

  static UnreadableInput exceededBy(Place file) {
    return new UnreadableInput(
        file.toString(),
        "it is larger than " + MEGABYTES + " MB",
        "split it, leave it out, or except it in a rule",
        null);
  }
}
