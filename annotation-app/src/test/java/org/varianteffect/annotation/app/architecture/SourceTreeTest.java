package org.varianteffect.annotation.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only the sources tell: packages without a purpose, classes in another module's package,
 * formats of numbers.
 */
class SourceTreeTest {

  private static final Map<String, String> PACKAGES =
      Map.of(
          "annotation-model", "org/varianteffect/annotation/model",
          "migrations", "org/varianteffect/annotation/migrations",
          "annotation-backfill", "org/varianteffect/annotation/backfill",
          "annotation-serving", "org/varianteffect/annotation/serving",
          "annotation-app", "org/varianteffect/annotation/app");

  /** Directly behind {@code Locale.ROOT}, a format means the same digits everywhere. */
  private static final Pattern DIGITS_OF_THE_LOCALE =
      Pattern.compile("(?<!Locale\\.ROOT,\\s{0,30})\"[^\"]*%[-+0, (\\d$]*(?:\\.\\d+)?[dfeg]\\b");

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

  @Test
  void numbersHaveTheSameDigitsInEveryLocale() {
    for (String module : PACKAGES.keySet()) {
      assertThat(numbersOfTheLocale(sources(module))).as(module).isEmpty();
    }
  }

  @Test
  void aNumberInTheDigitsOfTheLocaleIsNoticed() throws IOException {
    Path some = folder.resolve("C.java");
    for (String digits :
        List.of(
            "\"SET x = %d\".formatted(n)",
            "\"\"\"\n  SET x = %1$d\n  \"\"\".formatted(n)", "String.format(\"%,.2f s\", n)")) {
      Files.writeString(some, "class C { String s(int n) { return " + digits + "; } }");
      assertThat(numbersOfTheLocale(folder)).as(digits).containsExactly(some);
    }
    for (String digits :
        List.of(
            "\"SET x = %s\".formatted(n)",
            "\"SET x = \" + n",
            "String.format(Locale.ROOT, \"%,.2f s\", n)",
            "String.format(\n    Locale.ROOT,\n    \"%d s\", n)",
            "\"LIKE 'a%'\" + \"doubles\"")) {
      Files.writeString(some, "class C { String s(int n) { return " + digits + "; } }");
      assertThat(numbersOfTheLocale(folder)).as(digits).isEmpty();
    }
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

  private static List<Path> numbersOfTheLocale(Path sources) {
    return javaFiles(sources).stream()
        .filter(file -> DIGITS_OF_THE_LOCALE.matcher(read(file)).find())
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
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
