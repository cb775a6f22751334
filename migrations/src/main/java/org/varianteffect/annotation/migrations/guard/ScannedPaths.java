package org.varianteffect.annotation.migrations.guard;

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
  private static final Set<String> SOURCES = Set.of("java", "kt", "groovy", "scala");

  private final Inspection inspection;
  private final boolean takesClasses;

  ScannedPaths(Inspection inspection, boolean takesClasses) {
    this.inspection = inspection;
    this.takesClasses = takesClasses;
  }

  void take(Path path) {
    if (path.toString().isEmpty()) { // as of a variable that is not set; not the folder one is in
      throw new UnreadableInput("\"\"", "it is no path", "name a jar, a folder or a file", null);
    }
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
        requireKnownKind(path);
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
      try (InputStream in = Files.newInputStream(file)) {
        content(root, path, in);
      }
    }
  }

  private void archive(String root, InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    boolean empty = true;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      empty = false;
      String path = entry.getName();
      if (isArchive(path)) {
        archive(root + "!/" + path, zip);
      } else if (isWanted(path)) {
        content(root, path, zip);
      }
    }
    if (empty) {
      throw new UnreadableInput(
          root, "it is no archive, or an empty one", "rebuild or remove it", null);
    }
  }

  /**
   * A file that is named alone was meant to be looked into; to pass over it would call it clean.
   */
  private void requireKnownKind(Path file) {
    String name = file.getFileName().toString();
    if (isArchive(name) || isWanted(name)) {
      return;
    }
    if (SOURCES.contains(extension(name))) {
      throw new UnreadableInput(
          file.toString(),
          "sources are not looked into",
          "name the folder or jar of the classes that are compiled from it",
          null);
    }
    throw new UnreadableInput(
        file.toString(),
        "files of this kind are not looked into",
        "name a jar, a folder, a class file or a resource",
        null);
  }

  private boolean isWanted(String path) {
    return isClass(path) ? takesClasses : ResourceFormat.of(path).isPresent();
  }

  private void content(String root, String path, InputStream in) throws IOException {
    byte[] bytes = ContentLimit.read(in).orElse(null);
    if (bytes == null) {
      inspection.tooLarge(root, path);
    } else if (isClass(path)) {
      inspection.classFile(root, path, bytes);
    } else {
      inspection.resource(root, path, bytes);
    }
  }

  private static boolean isClass(String path) {
    return path.endsWith(".class");
  }

  private static boolean isArchive(String path) {
    return ARCHIVES.contains(extension(path));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
