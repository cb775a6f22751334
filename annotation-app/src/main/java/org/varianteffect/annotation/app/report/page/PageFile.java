package org.varianteffect.annotation.app.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all, whoever reads it and whenever the writer dies. */
public final class PageFile {
  private final Path file;

  /**
   * @param file what is there is replaced
   */
  public PageFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Tries whether it could be written, and leaves nothing behind.
   *
   * @throws IOException with a message that says why it could not
   */
  public void requireWritable() throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    try {
      Files.delete(Files.createFile(beside()));
    } catch (NoSuchFileException e) {
      throw new IOException("there is no folder " + file.getParent(), e);
    } catch (IOException e) {
      throw new IOException("files cannot be created in " + file.getParent(), e);
    }
  }

  /** Writes it. */
  public void write(String text) throws IOException {
    Path written = beside();
    try {
      Files.writeString(written, text, StandardOpenOption.CREATE_NEW);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private Path beside() {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }
}
