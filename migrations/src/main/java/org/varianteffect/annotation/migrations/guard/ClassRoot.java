package org.varianteffect.annotation.migrations.guard;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder or archive that a class was imported from.
 *
 * @param name relative to the working directory where it lies below
 * @param resources where its resources are; those that exist
 */
record ClassRoot(String name, List<Path> resources) {

  private static final Pattern GRADLE = Pattern.compile("(.*/build)/classes/\\w+/(\\w+)");

  static ClassRoot of(URI classFile, String path) {
    String uri = classFile.toString();
    String root = uri.substring(0, uri.length() - path.length() - 1);
    if (root.startsWith("jar:file:")
        && root.endsWith("!")
        && root.indexOf('!') == root.length() - 1) {
      Path archive = relative(Path.of(URI.create(root.substring(4, root.length() - 1))));
      return new ClassRoot(archive.toString(), List.of(archive));
    }
    if (!root.startsWith("file:")) {
      return new ClassRoot(root, List.of());
    }
    Path folder = relative(Path.of(URI.create(root)));
    Matcher gradle = GRADLE.matcher(URI.create(root).getPath());
    if (gradle.matches()) {
      Path resources = relative(Path.of(gradle.group(1), "resources", gradle.group(2)));
      return new ClassRoot(
          folder.toString(),
          Files.exists(resources) ? List.of(folder, resources) : List.of(folder));
    }
    return new ClassRoot(folder.toString(), List.of(folder));
  }

  private static Path relative(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path;
  }
}
