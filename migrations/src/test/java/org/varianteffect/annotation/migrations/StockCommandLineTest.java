package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import liquibase.integration.commandline.LiquibaseCommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.varianteffect.annotation.testing.TestDatabase;

/** Liquibase's own command line on the published changelog, by somebody without this project. */
@ResourceLock(Resources.SYSTEM_ERR)
class StockCommandLineTest {

  private static final String FOLDER = "org/varianteffect/annotation/migrations/";

  @Test
  void tablesOfAnotherToolAreAdoptedAndAClosedGateStopsTheTool() {
    try (TestDatabase database =
        TestDatabase.copyOf(
            "migrations old RENAMED",
            dataSource -> new Migrations(dataSource).baseline(ClinvarShape.RENAMED))) {
      database.execute(ResourceText.of("foreign_new_tables.sql"));
      List<String> before = StructureListing.of(database);

      done(database, "changelog.xml", "update", "--contexts=expand");

      List<String> added = new ArrayList<>(StructureListing.of(database));
      assertThat(added).containsAll(before);
      added.removeAll(before);
      assertThat(added)
          .isNotEmpty()
          .allMatch(line -> line.contains("ix_mapping_record_alleles_projection_group"));
      done(database, "changelog.xml", "update", "--contexts=expand");
      done(database, "changelog.xml", "update", "--contexts=cutover");
      assertThat(run(database, "changelog.xml", "update", "--contexts=contract"))
          .contains("closed: nothing is verified");
      OldDatabase.verify(database);
      done(database, "changelog.xml", "update", "--contexts=contract");
      assertThat(new Migrations(database.dataSource()).state().reached()).contains(Phase.CONTRACT);

      done(database, "changelog-contract.xml", "rollback-count", "--count=4");
      done(database, "changelog-cutover.xml", "rollback-count", "--count=2");
      assertThat(StructureListing.of(database))
          .containsAll(before)
          .hasSize(before.size() + added.size());
    }
  }

  private static void done(TestDatabase database, String changelog, String... command) {
    assertThat(run(database, changelog, command)).isEqualTo("0");
  }

  /** "0", or what the tool said. */
  private static String run(TestDatabase database, String changelog, String... command) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--analytics-enabled=false", "--show-banner=false", "--log-level=off"));
    arguments.addAll(List.of(command));
    arguments.addAll(
        List.of(
            "--url=" + database.url(),
            "--username=" + database.user(),
            "--password=" + database.password(),
            "--changelog-file=" + FOLDER + changelog));
    PrintStream err = System.err;
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setErr(capture);
      System.setOut(capture);
      int code = new LiquibaseCommandLine().execute(arguments.toArray(String[]::new));
      return code == 0 ? "0" : code + " " + said.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
  }
}
