package org.varianteffect.annotation.migrations.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.varianteffect.annotation.migrations.guard.format.ResourceFormat;

/**
 * Feeds an inspection with what lies at a path: a folder, an archive with those in it, or a file.
 */
final class ScannedPaths {

  private static final Set<String> ARCHIVES = Set.of("jar", "war", "ear", "zip");

  private final Inspection inspection;
  private final boolean takesClasses;

  ScannedPaths(Inspection inspection, boolean takesClasses) {
    this.inspection = inspection;
    this.takesClasses = takesClasses;
  }

  void take(Path path) {
    if (!Files.isReadable(path)) {
      throw new UnreadableInput(
          path.toString(),
          Files.exists(path) ? "it must not be read" : "it does not exist",
          "name a jar, a folder or a file",
          null);
    }
    try {
      if (Files.isDirectory(path)) {
        folder(path);
      } else {
        Path parent = path.getParent();
        file(parent == null ? "" : parent.toString(), path.getFileName().toString(), path);
      }
    } catch (IOException e) {
      throw new UnreadableInput(
          path.toString(), "it cannot be read (" + e.getMessage() + ")", "repair it", e);
    }
  }

  /** A folder with all below, but for hidden folders. */
  private void folder(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            file(root.toString(), root.relativize(file).toString().replace('\\', '/'), file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void file(String root, String path, Path file) throws IOException {
    if (isArchive(path)) {
      try (InputStream in = Files.newInputStream(file)) {
        archive(file.toString(), in);
      }
    } else if (isWanted(path)) {
      content(root, path, Files.readAllBytes(file));
    }
  }

  private void archive(String root, InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    boolean empty = true;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      empty = false;
      String path = entry.getName();
      if (isArchive(path)) {
        archive(root + "!/" + path, new ByteArrayInputStream(zip.readAllBytes()));
      } else if (isWanted(path)) {
        content(root, path, zip.readAllBytes());
      }
    }
    if (empty) {
      throw new UnreadableInput(
          root, "it is no archive, or an empty one", "rebuild or remove it", null);
    }
  }

  private boolean isWanted(String path) {
    return isClass(path) ? takesClasses : ResourceFormat.of(path).isPresent();
  }

  private void content(String root, String path, byte[] bytes) {
    if (isClass(path)) {
      inspection.classFile(root, path, bytes);
    } else {
      inspection.resource(root, path, bytes);
    }
  }

  private static boolean isClass(String path) {
    return path.endsWith(".class");
  }

  private static boolean isArchive(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
