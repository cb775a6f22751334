package org.varianteffect.annotation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The API server and the worker with one reference of each kind to something retired: their builds
 * fail, and say where.
 */
class PlantedReferenceIT {

  private static final String HARMLESS = "harmless";

  private static final Map<PlantedExample, Path> COPIES = new HashMap<>();
  private static Path harmless;
  private static MavenRun run;

  @BeforeAll
  static void build() {
    Workspace workspace = new Workspace("planted");
    for (PlantedExample planted : PlantedExample.all()) {
      COPIES.put(planted, planted.into(workspace));
    }
    harmless = workspace.add(Consumer.API_SERVER, HARMLESS);
    Plant.harmlessInto(harmless);
    Properties properties = new Properties();
    properties.setProperty("test", "GuardTest");
    run = workspace.build("test", properties);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aPlantedReferenceFailsTheBuildAndIsNamed(PlantedExample planted) throws IOException {
    assertThat(run.outcome(planted.toString())).as(run.text()).isEqualTo("FAILURE");
    String violation = violation(planted);
    assertThat(violation)
        .contains(planted.place() + ": ")
        .contains("the contract takes away, use ");
    assertThat(run.output()).as("shown to who builds").contains(violation);
  }

  @Test
  void whatOnlyLooksLikeAReferenceFailsNothing() {
    assertThat(run.outcome(HARMLESS)).as(run.text()).isEqualTo("SUCCESS");
    assertThat(GuardRun.on(harmless.resolve("target/classes")))
        .isEqualTo(new GuardRun(0, List.of(), ""));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void theGuardSaysTheSameOfAFolder(PlantedExample planted) throws IOException {
    Path classes = COPIES.get(planted).resolve("target/classes");

    GuardRun guard = GuardRun.on(classes);

    assertThat(guard.exitCode()).isEqualTo(1);
    assertThat(guard.lines())
        .extracting(line -> line.replace(classes + "/", "target/classes/"))
        .containsExactly(violation(planted));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void theGuardSaysTheSameOfAJar(PlantedExample planted) throws IOException {
    Path jar = jar(COPIES.get(planted).resolve("target"));

    GuardRun guard = GuardRun.on(jar);

    assertThat(guard.exitCode()).isEqualTo(1);
    assertThat(guard.lines())
        .singleElement()
        .asString()
        .startsWith(jar + "!/" + planted.placeInJar())
        .endsWith(reason(violation(planted)));
  }

  static List<PlantedExample> planted() {
    return PlantedExample.all();
  }

  private static Path jar(Path target) {
    Path jar = target.resolve("planted.jar");
    int status =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--file=" + jar,
                "-C",
                target.resolve("classes").toString(),
                ".");
    assertThat(status).as("jar").isZero();
    return jar;
  }

  private static String reason(String violation) {
    return violation.substring(violation.indexOf(": "));
  }

  /** The one line of the guard's report that names a place. */
  private static String violation(PlantedExample planted) throws IOException {
    List<String> violations =
        Files.readAllLines(COPIES.get(planted).resolve(planted.guardReport())).stream()
            .filter(line -> line.contains(" the contract takes away, use "))
            .toList();
    assertThat(violations).hasSize(1);
    return violations.get(0);
  }
}
