package org.varianteffect.annotation.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the sources tell: packages without a purpose, classes in another module's package. */
class SourceTreeTest {

  private static final Map<String, String> PACKAGES =
      Map.of(
          "annotation-model", "org/varianteffect/annotation/model",
          "migrations", "org/varianteffect/annotation/migrations",
          "annotation-backfill", "org/varianteffect/annotation/backfill",
          "annotation-serving", "org/varianteffect/annotation/serving",
          "annotation-app", "org/varianteffect/annotation/app");

  @TempDir Path folder;

  @Test
  void everyPackageSaysItsPurpose() {
    for (String module : PACKAGES.keySet()) {
      assertThat(packagesWithoutPurpose(sources(module))).as(module).isEmpty();
    }
  }

  @Test
  void everyModuleKeepsToItsOwnPackage() {
    PACKAGES.forEach(
        (module, home) -> assertThat(strangers(sources(module), home)).as(module).isEmpty());
  }

  @Test
  void aPackageWithoutPurposeIsNoticed() throws IOException {
    Path some = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(some.resolve("C.java"), "package a.b; class C {}");

    assertThat(packagesWithoutPurpose(folder)).containsExactly(some);
    Files.writeString(some.resolve("package-info.java"), "package a.b;");
    assertThat(packagesWithoutPurpose(folder)).as("a purpose is a sentence").containsExactly(some);
    Files.writeString(some.resolve("package-info.java"), "/** Holds. */\npackage a.b;");
    assertThat(packagesWithoutPurpose(folder)).isEmpty();
  }

  @Test
  void aClassInAnotherModulesPackageIsNoticed() throws IOException {
    Path some = Files.createDirectories(folder.resolve("org/varianteffect/annotation/model"));
    Path stranger = Files.writeString(some.resolve("C.java"), "class C {}");

    assertThat(strangers(folder, "org/varianteffect/annotation/serving")).containsExactly(stranger);
    assertThat(strangers(folder, "org/varianteffect/annotation/model")).isEmpty();
  }

  private static Path sources(String module) {
    return Path.of("..", module, "src", "main", "java");
  }

  private static List<Path> packagesWithoutPurpose(Path sources) {
    return javaFiles(sources).stream()
        .map(Path::getParent)
        .distinct()
        .filter(folder -> !isPurpose(folder.resolve("package-info.java")))
        .toList();
  }

  private static boolean isPurpose(Path packageInfo) {
    try {
      return Files.exists(packageInfo) && Files.readString(packageInfo).contains("/**");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> strangers(Path sources, String home) {
    return javaFiles(sources).stream()
        .filter(file -> !sources.relativize(file).startsWith(Path.of(home)))
        .toList();
  }

  private static List<Path> javaFiles(Path sources) {
    if (!Files.exists(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
