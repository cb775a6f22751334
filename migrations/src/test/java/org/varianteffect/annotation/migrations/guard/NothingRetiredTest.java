package org.varianteffect.annotation.migrations.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import example.Breaks;
import example.Clean;
import example.old.ClinicalControl;
import example.old.GnomadVariant;
import example.old.MappedVariant;
import example.old.VariantTranslation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NothingRetiredTest {

  private static final Path SOURCES = Path.of("src/test/java/example");
  private static final Pattern LINE =
      Pattern.compile("\\(\\w+\\.java:(\\d+)\\): .* the retired (\\w+ [\\w.]+), ");

  /** Of all broken classes together, evaluated once. */
  private static final List<String> DETAILS =
      evaluate(new ClassFileImporter().importClasses(Breaks.class.getDeclaredClasses()));

  @TempDir Path folder;

  static Stream<Class<?>> breaks() {
    return Arrays.stream(Breaks.class.getDeclaredClasses())
        .filter(
            broken -> !Marked.in(SOURCES.resolve("Breaks.java"), broken.getSimpleName()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void aReferenceToSomethingRetiredFailsAndNamesItsLine(Class<?> broken) {
    Set<Integer> marked = Marked.in(SOURCES.resolve("Breaks.java"), broken.getSimpleName());

    assertThat(linesOf(DETAILS, broken.getName())).containsAll(marked).isNotEmpty();
    assertThat(linesOf(DETAILS, broken.getName())).isSubsetOf(marked);
  }

  @Test
  void exactlyTheMarkedLinesFail() {

    assertThat(linesOf(DETAILS, "")).isEqualTo(Marked.in(SOURCES.resolve("Breaks.java")));
  }

  @Test
  void theOldEntitiesThemselvesFail() {
    JavaClasses old =
        new ClassFileImporter()
            .importClasses(
                ClinicalControl.class,
                GnomadVariant.class,
                MappedVariant.class,
                VariantTranslation.class);

    assertThat(linesOf(evaluate(old), MappedVariant.class.getName()))
        .isEqualTo(Marked.in(SOURCES.resolve("old/MappedVariant.java")));
    assertThat(evaluate(old).toString())
        .contains("this class is named like the retired entity ClinicalControl")
        .contains("this class is named like the retired entity VariantTranslation")
        .contains("maps the retired attribute GnomadVariant.mappedVariants");
  }

  @Test
  void whatOnlyLooksLikeAReferencePasses() {
    List<Class<?>> clean =
        Stream.concat(Stream.of(Clean.class), Arrays.stream(Clean.class.getDeclaredClasses()))
            .collect(Collectors.toList());

    assertThat(evaluate(new ClassFileImporter().importClasses(clean))).isEmpty();
  }

  @Test
  void aFailureSaysPlaceWhatWhyAndWhatToDo() {
    assertThatThrownBy(() -> NothingRetired.rule().check(classes("InConstant")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing refers to what is retired")
        .hasMessageContaining("example.Breaks$InConstant.SQL(Breaks.java:")
        .hasMessageContaining(
            "the string \"select * from clinical_controls\" names the retired table"
                + " clinical_controls, which the contract takes away, use clinvar_controls");
  }

  @Test
  void anExceptedClassPasses() {
    NothingRetired rule =
        NothingRetired.rule().except("example.Breaks$InConstant", "reads the archive");

    assertThat(rule.evaluate(classes("InConstant")).hasViolation()).isFalse();
  }

  @Test
  void anExceptionThatMatchesNothingFails() {
    NothingRetired rule =
        NothingRetired.rule()
            .except("example.Breaks$InConstant", "reads the archive")
            .except("db/gone.sql", "reads the archive");

    assertThat(rule.evaluate(classes("InConstant")).getFailureReport().getDetails())
        .singleElement()
        .asString()
        .contains("exception for db/gone.sql: it matches no reference", "remove it");
  }

  @Test
  void anExceptionNeedsAReason() {
    assertThatThrownBy(() -> NothingRetired.rule().except("example.Breaks", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example.Breaks has no reason");
  }

  @Test
  void aResourceBesideTheClassesFails() throws Exception {
    Path classes = classFolder("target/classes");
    Files.createDirectories(classes.resolve("db"));
    Files.writeString(classes.resolve("db/report.sql"), "select 1\n  from clinical_controls;\n");
    JavaClasses imported = new ClassFileImporter().importPath(classes);

    assertThat(evaluate(imported))
        .singleElement()
        .asString()
        .contains("db/report.sql:2: the file names the retired table clinical_controls");
    assertThat(
            NothingRetired.rule()
                .except("db/report.sql", "for the archive")
                .evaluate(imported)
                .hasViolation())
        .isFalse();
  }

  @Test
  void aResourceInGradlesFolderFails() throws Exception {
    Path classes = classFolder("build/classes/java/main");
    Path resources = Files.createDirectories(folder.resolve("build/resources/main"));
    Files.writeString(resources.resolve("query.properties"), "q=delete from variant_translations");

    assertThat(evaluate(new ClassFileImporter().importPath(classes)))
        .singleElement()
        .asString()
        .contains("build/resources/main/query.properties:1: ");
  }

  @Test
  void aFolderElsewhereIsCheckedOnRequest() throws Exception {
    Files.writeString(folder.resolve("a.sql"), "drop table clinical_controls");

    assertThat(NothingRetired.rule().alsoIn(folder).evaluate(classes("UsesGnomad")).hasViolation())
        .isTrue();
  }

  private Path classFolder(String path) throws Exception {
    Path classes = folder.resolve(path);
    Path copy = classes.resolve("example/Breaks$UsesGnomad.class");
    Files.createDirectories(copy.getParent());
    try (var in = Breaks.class.getResourceAsStream("Breaks$UsesGnomad.class")) {
      Files.copy(in, copy);
    }
    return classes;
  }

  private static JavaClasses classes(String nested) {
    return new ClassFileImporter()
        .importClasses(
            Arrays.stream(Breaks.class.getDeclaredClasses())
                .filter(broken -> broken.getSimpleName().equals(nested))
                .toArray(Class<?>[]::new));
  }

  private static List<String> evaluate(JavaClasses classes) {
    EvaluationResult result = NothingRetired.rule().evaluate(classes);
    return result.getFailureReport().getDetails();
  }

  private static Set<Integer> linesOf(List<String> details, String className) {
    Set<Integer> lines = new TreeSet<>();
    for (String detail : details) {
      Matcher line = LINE.matcher(detail);
      if (detail.startsWith(className + "(")
          || detail.startsWith(className + ".")
          || className.isEmpty()) {
        assertThat(line.find()).as(detail).isTrue();
        lines.add(Integer.valueOf(line.group(1)));
      }
    }
    return lines;
  }
}
