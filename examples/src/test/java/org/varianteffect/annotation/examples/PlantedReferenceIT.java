package org.varianteffect.annotation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The examples with one reference to something retired in each: their builds fail, and say where.
 */
class PlantedReferenceIT {

  private static final String HARMLESS = "harmless";

  private static final Map<Plant, Path> COPIES = new EnumMap<>(Plant.class);
  private static Path harmless;
  private static MavenRun run;

  @BeforeAll
  static void build() {
    Workspace workspace = new Workspace("planted");
    for (Plant plant : Plant.values()) {
      COPIES.put(plant, workspace.add(plant.example(), plant.toString()));
      plant.into(COPIES.get(plant));
    }
    harmless = workspace.add(Consumer.API_SERVER, HARMLESS);
    Plant.harmlessInto(harmless);
    Properties properties = new Properties();
    properties.setProperty("test", "GuardTest");
    run = workspace.build("test", properties);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedReferenceFailsTheBuildAndIsNamed(Plant plant) throws IOException {
    assertThat(run.outcome(plant.toString())).as(run.text()).isEqualTo("FAILURE");
    String violation = violation(plant);
    assertThat(violation).contains(plant.place() + ": ").contains("the contract takes away, use ");
    assertThat(run.output()).as("shown to who builds").contains(violation);
  }

  @Test
  void whatOnlyLooksLikeAReferenceFailsNothing() {
    assertThat(run.outcome(HARMLESS)).as(run.text()).isEqualTo("SUCCESS");
    assertThat(GuardRun.on(harmless.resolve("target/classes")))
        .isEqualTo(new GuardRun(0, List.of(), ""));
  }

  @ParameterizedTest
  @EnumSource
  void theGuardSaysTheSameOfAFolder(Plant plant) throws IOException {
    Path classes = COPIES.get(plant).resolve("target/classes");

    GuardRun guard = GuardRun.on(classes);

    assertThat(guard.exitCode()).isEqualTo(1);
    assertThat(guard.lines())
        .extracting(line -> line.replace(classes + "/", "target/classes/"))
        .containsExactly(violation(plant));
  }

  @ParameterizedTest
  @EnumSource
  void theGuardSaysTheSameOfAJar(Plant plant) throws IOException {
    Path jar = jar(COPIES.get(plant).resolve("target"));

    GuardRun guard = GuardRun.on(jar);

    assertThat(guard.exitCode()).isEqualTo(1);
    assertThat(guard.lines())
        .singleElement()
        .asString()
        .startsWith(jar + "!/" + plant.placeInJar())
        .endsWith(reason(violation(plant)));
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
  private static String violation(Plant plant) throws IOException {
    String file = "target/surefire-reports/" + plant.example().packageName() + ".GuardTest.txt";
    List<String> violations =
        Files.readAllLines(COPIES.get(plant).resolve(file)).stream()
            .filter(line -> line.contains(" the contract takes away, use "))
            .toList();
    assertThat(violations).hasSize(1);
    return violations.get(0);
  }
}
