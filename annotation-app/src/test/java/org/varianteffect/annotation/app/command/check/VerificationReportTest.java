package org.varianteffect.annotation.app.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.testing.TestDatabase;

/** {@code verify --report}, on a database before, at and after contract. */
class VerificationReportTest {
  @TempDir Path folder;

  @Test
  void thePageSaysWhatVerifyFound() throws IOException {
    try (TestDatabase database = TestDatabase.empty()) {
      done(database, "generate", "--variants", "200", "--anomalies", "0.3");
      done(database, "expand");
      done(database, "backfill");
      aPathThatCannotBeWrittenIsRefusedBeforeAnything(database);
      beforeTheCutoverTheGateIsClosed(database);
      done(database, "cutover");
      afterItTheGateIsOpen(database);
      done(database, "contract");
      afterContractTheArchiveIsCompared(database);
    }
  }

  private void aPathThatCannotBeWrittenIsRefusedBeforeAnything(TestDatabase database) {
    Path file = folder.resolve("gone/report.html");

    CommandRun run = CommandRun.on(database, "verify", "--report", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "error: the file %s cannot be written, there is no folder %s: give --report another one"
                .formatted(file, file.getParent()));
    assertThat(verifications(database)).isZero();
  }

  private void beforeTheCutoverTheGateIsClosed(TestDatabase database) throws IOException {
    Path file = folder.resolve("closed.html");

    CommandRun run = CommandRun.on(database, "verify", "--report", file.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    String page = Files.readString(file);
    assertThat(page)
        .contains("<title>Verification of " + database.name() + ": The gate is closed</title>")
        .contains("class=\"verdict bad\"", "Readers were cut over", "not accepted")
        .contains("the cutover is not done: run `annotations cutover`".replace("`", "&#96;"));
    kinds(database).forEach(kind -> assertThat(page).contains("<b>" + kind + "</b>"));
    assertThat(verifications(database)).isEqualTo(1);
    assertThat(folder.toFile().list()).containsExactly("closed.html");
  }

  private void afterItTheGateIsOpen(TestDatabase database) throws IOException {
    Path file = folder.resolve("open.html");
    List<String> arguments = new ArrayList<>(List.of("verify", "--report", file.toString()));
    kinds(database).forEach(kind -> arguments.addAll(List.of("--accept", kind)));

    done(database, arguments.toArray(String[]::new));

    String page = Files.readString(file);
    assertThat(page)
        .contains(": The gate is open</title>", "class=\"verdict good\"")
        .doesNotContain("tag bad")
        .contains(newest(database, "snapshot"))
        .contains("<b>L1</b>", "<b>L7</b>");
    assertThat(page.split("<span class=\"tag good\">open</span>")).hasSizeGreaterThan(9);
  }

  private void afterContractTheArchiveIsCompared(TestDatabase database) throws IOException {
    Path file = folder.resolve("after.html");
    List<String> arguments = new ArrayList<>(List.of("verify", "--report", file.toString()));
    kinds(database).forEach(kind -> arguments.addAll(List.of("--accept", kind)));

    done(database, arguments.toArray(String[]::new));

    assertThat(Files.readString(file))
        .contains("All is as it was before contract", "the archive")
        .doesNotContain("id=\"gate\"");
  }

  private static int verifications(TestDatabase database) {
    return database.value("SELECT count(*) FROM annotation_backfill.gate", Integer.class);
  }

  private static String newest(TestDatabase database, String column) {
    return database.value(
        "SELECT " + column + " FROM annotation_backfill.gate ORDER BY id DESC LIMIT 1",
        String.class);
  }

  private static List<String> kinds(TestDatabase database) {
    return database
        .rows("SELECT DISTINCT kind FROM annotation_backfill.anomalies ORDER BY kind")
        .stream()
        .map(row -> (String) row.get("kind"))
        .toList();
  }

  private static void done(TestDatabase database, String... arguments) {
    CommandRun run = CommandRun.on(database, arguments);
    assertThat(run.exitCode()).as(String.join(" ", arguments) + ": " + run.err()).isZero();
  }
}
