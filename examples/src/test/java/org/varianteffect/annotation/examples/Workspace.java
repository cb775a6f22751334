package org.varianteffect.annotation.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of copied examples, away from this project, that one start of Maven builds. */
final class Workspace {

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>org.example</groupId>
        <artifactId>workspace</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <modules>
      %s
        </modules>
      </project>
      """;

  private final Path folder;
  private final List<String> modules = new ArrayList<>();

  /** An empty one in the build folder. */
  Workspace(String name) {
    folder = Path.of("target", "workspaces", name).toAbsolutePath();
    try {
      delete(folder);
      // Ends Maven's search for the root of the project, which would find ours.
      Files.createDirectories(folder.resolve(".mvn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the example, whose artifact has the module's name. */
  Path add(Consumer example, String module) {
    Path copy = folder.resolve(module);
    try {
      copy(example.folder(), copy);
      Path pom = copy.resolve("pom.xml");
      String renamed =
          Files.readString(pom)
              .replace(
                  "<artifactId>" + example.folder() + "</artifactId>",
                  "<artifactId>" + module + "</artifactId>");
      Files.writeString(pom, renamed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    modules.add(module);
    return copy;
  }

  MavenRun build(String phase, Properties properties) {
    String list =
        modules.stream()
            .map(module -> "    <module>" + module + "</module>")
            .collect(Collectors.joining("\n"));
    try {
      Files.writeString(folder.resolve("pom.xml"), POM.formatted(list));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MavenRun.of(folder, phase, properties);
  }

  /** The sources: what an example built by hand has in its own build folder stays there. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(file);
        if (!relative.startsWith("target")) {
          Path copy = to.resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
