package org.varianteffect.annotation.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a server of the tests keeps its data: in memory where there is room. A database is hundreds
 * of small files, and to create them on a disk takes most of the time that a test takes.
 */
public final class DataDirectory {
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Several times what the largest tests fill, and more than a small machine has. */
  private static final long ROOM = 8L << 30;

  private DataDirectory() {}

  /** A new one; whoever starts the server deletes it at the end. */
  public static Path create() {
    try {
      return isRoomInMemory()
          ? Files.createTempDirectory(MEMORY, "epg")
          : Files.createTempDirectory("epg");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoomInMemory() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
  }
}
