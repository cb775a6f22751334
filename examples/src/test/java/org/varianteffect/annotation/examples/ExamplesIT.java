package org.varianteffect.annotation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples as they are, built and tested by themselves on a PostgreSQL of their own. */
class ExamplesIT {

  private static final String ALL_WELL = "Failures: 0, Errors: 0, Skipped: 0";
  private static final Map<Consumer, Path> COPIES = new EnumMap<>(Consumer.class);
  private static MavenRun run;

  @BeforeAll
  static void build() {
    Workspace workspace = new Workspace("examples");
    for (Consumer example : Consumer.values()) {
      COPIES.put(example, workspace.add(example, example.toString()));
    }
    run = workspace.build("package", new Properties());
  }

  @ParameterizedTest
  @EnumSource
  void anExampleIsBuiltFromWhatIsPublished(Consumer example) {
    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.outcome(example.toString())).isEqualTo("SUCCESS");
  }

  @ParameterizedTest
  @EnumSource
  void itsTestsRanAndTheGuardAmongThem(Consumer example) throws IOException {
    assertThat(report(example, example.test())).contains("Tests run: ").contains(ALL_WELL);
    assertThat(report(example, "GuardTest")).contains("Tests run: 1, ").contains(ALL_WELL);
  }

  @ParameterizedTest
  @EnumSource
  void theGuardHasNothingToSayOfItsJar(Consumer example) {
    GuardRun guard = GuardRun.on(COPIES.get(example).resolve("target/" + example + "-1.0.jar"));

    assertThat(guard).isEqualTo(new GuardRun(0, List.of(), ""));
  }

  private static String report(Consumer example, String test) throws IOException {
    String file = "target/surefire-reports/" + example.packageName() + "." + test + ".txt";
    return Files.readString(COPIES.get(example).resolve(file));
  }
}
