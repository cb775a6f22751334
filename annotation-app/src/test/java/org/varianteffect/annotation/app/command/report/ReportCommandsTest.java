package org.varianteffect.annotation.app.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.environment.TestEnvironment;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** What operators ask, in each form, and in each phase. */
class ReportCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String WAITING = "datname = current_database() and wait_event_type = 'Lock'";

  private static TestDatabase database;

  @BeforeAll
  static void generate() {
    database = TestDatabase.empty();
    done("generate", "--variants", "300", "--anomalies", "0");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void pipelinesAreListedInThreeFormsOfTheSame() throws Exception {
    JsonNode sets =
        json("pipelines", "list", "--needs-rerun-since", "2999-01-01", "--json").path("scoreSets");
    List<String> csv =
        lines("pipelines", "list", "--needs-rerun-since", "2999-01-01", "--format", "csv");
    List<String> table = lines("pipelines", "list", "--needs-rerun-since", "2999-01-01");
    assertThat(sets).isNotEmpty();
    assertThat(csv).hasSize(sets.size() + 1);
    assertThat(table).hasSize(sets.size() + 2);
    for (int i = 0; i < sets.size(); i++) {
      JsonNode set = sets.get(i);
      assertThat(csv.get(i + 1))
          .startsWith(set.path("scoreSetId").asText() + "," + set.path("scoreSetUrn").asText())
          .endsWith(set.path("needsRerun").asText());
      assertThat(table.get(i + 1)).startsWith(set.path("scoreSetUrn").asText()).endsWith("needed");
    }
    assertThat(table.get(table.size() - 1))
        .isEqualTo("score sets: %1$d; a re-run is needed of: %1$d".formatted(sets.size()));
  }

  @Test
  void privateScoreSetsAreReportedOnlyWhenAskedFor() throws Exception {
    long all = database.value("select count(*) from scoresets", Long.class);
    long others = database.value("select count(*) from scoresets where not private", Long.class);
    assertThat(others).isLessThan(all);
    assertThat(json("coverage", "--json").path("scoreSets")).hasSize((int) others);
    assertThat(json("coverage", "--include-private", "--json").path("scoreSets"))
        .hasSize((int) all);
    assertThat(lines("pipelines", "list", "--format", "csv")).hasSize((int) others + 1);
    assertThat(lines("pipelines", "list", "--include-private", "--format", "csv"))
        .hasSize((int) all + 1);
  }

  @Test
  void anInterruptionEndsTheStatementThatACommandWaitsForAndSaysWhatBecameOfIt() throws Exception {
    TestEnvironment environment = new TestEnvironment().with("PGPASSWORD", database.password());
    try (Connection locking = database.connect();
        Statement lock = locking.createStatement()) {
      locking.setAutoCommit(false);
      lock.execute("lock table mapping_records in access exclusive mode");
      CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> audit(environment));
      await("select count(*) from pg_stat_activity where " + WAITING, 1);
      environment.interruption().interrupt();
      assertThat(exitCode.get(1, TimeUnit.SECONDS)).isEqualTo(130);
      await("select count(*) from pg_stat_activity where " + WAITING, 0);
    }
    assertThat(environment.err())
        .isEqualTo("interrupted: what was not committed is rolled back; run the command again\n");
  }

  @Test
  void aReportMayTakeLongerThanTheStatementsOfItsRole() throws Exception {
    TestEnvironment environment = new TestEnvironment().with("PGPASSWORD", database.password());
    database.execute(
        "do $$ begin execute format('alter database %I set statement_timeout = 500', current_database()); end $$");
    try (Connection locking = database.connect();
        Statement lock = locking.createStatement()) {
      locking.setAutoCommit(false);
      lock.execute("lock table mapping_records in access exclusive mode");
      CompletableFuture<Integer> exitCode =
          CompletableFuture.supplyAsync(() -> run(environment, "coverage"));
      await("select count(*) from pg_stat_activity where " + WAITING, 1);
      TimeUnit.SECONDS.sleep(1);
      assertThat(exitCode).as(environment.err()).isNotDone();
      locking.rollback();
      assertThat(exitCode.get(20, TimeUnit.SECONDS)).as(environment.err()).isZero();
    } finally {
      database.execute(
          "do $$ begin execute format('alter database %I reset statement_timeout', current_database()); end $$");
    }
  }

  private static int audit(TestEnvironment environment) {
    int exitCode = run(environment, "audit");
    environment.interruption().finished();
    return exitCode;
  }

  private static int run(TestEnvironment environment, String command) {
    return new CommandLines(environment.environment())
        .run(command, "--url", database.url(), "--user", database.user());
  }

  private static void await(String count, long expected) throws InterruptedException {
    for (int i = 0; i < 200 && database.value(count, Long.class) != expected; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(database.value(count, Long.class)).isEqualTo(expected);
  }

  @Test
  void theLimitIsKept() throws Exception {
    assertThat(json("pipelines", "list", "--limit", "1", "--json").path("scoreSets")).hasSize(1);
    assertThat(
            json("pipelines", "list", "--needs-rerun-only", "--limit", "1000000", "--json")
                .path("scoreSets"))
        .allMatch(set -> !set.has("lastPipeline"));
  }

  @Test
  void aScoreSetIsShownInThreeFormsOfTheSame() throws Exception {
    String urn = largest();
    JsonNode shown = json("score-set", "show", urn, "--json");
    String csv = done("score-set", "show", urn, "--format", "csv").out();
    String table = done("score-set", "show", urn).out();
    assertThat(shown.path("attempts")).isNotEmpty();
    for (JsonNode attempt : shown.path("attempts")) {
      assertThat(csv.lines())
          .contains(
              "attempt,%s,%s,%d,,"
                  .formatted(
                      attempt.path("annotationType").asText(),
                      attempt.path("status").asText(),
                      attempt.path("variants").asLong()));
      assertThat(table).contains(attempt.path("annotationType").asText());
    }
    assertThat(csv.lines())
        .contains(
            "coverage,variants,,,,%d".formatted(shown.path("coverage").path("variants").asLong()));
    assertThat(table).contains("state      " + shown.path("state").asText() + ", live");
  }

  @Test
  void anUnknownScoreSetIsAnError() {
    CommandRun run = CommandRun.on(database, "score-set", "show", "urn:mavedb:00000000-x-1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: there is no score set urn:mavedb:00000000-x-1 in the database %s: check the URN, and that --url names the right database\n"
                .formatted(database.name()));
  }

  @Test
  void coverageIsTheSameInEveryFormAndIsReadAsOfAnInstant() throws Exception {
    Map<String, String> states = new LinkedHashMap<>();
    for (JsonNode set : json("coverage", "--json").path("scoreSets")) {
      states.put(set.path("scoreSetUrn").asText(), set.path("state").asText());
    }
    List<String> csv = lines("coverage", "--format", "csv");
    List<String> table = lines("coverage");
    assertThat(csv).hasSize(states.size() + 1);
    assertThat(table).hasSize(states.size() + 2);
    int line = 1;
    for (Map.Entry<String, String> state : states.entrySet()) {
      assertThat(csv.get(line)).contains("," + state.getKey() + ",false," + state.getValue() + ",");
      assertThat(table.get(line)).matches(state.getKey() + " +" + state.getValue() + " .*");
      line++;
    }
    JsonNode longAgo = json("coverage", "--as-of", "1999-12-31", "--json");
    assertThat(longAgo.path("asOf").asText()).isEqualTo("1999-12-31T00:00:00Z");
    assertThat(longAgo.path("scoreSets"))
        .allMatch(set -> set.path("state").asText().equals("none"));
  }

  @Test
  void whatIsMissingBeforeExpandIsSaid() {
    try (TestDatabase before = TestDatabase.empty()) {
      new Migrations(before.dataSource()).baseline(ClinvarShape.COPIED);
      before.execute("insert into scoresets (id, urn, private) values (1, 'urn:x', false)");
      CommandRun coverage = CommandRun.on(before, "coverage");
      assertThat(coverage.exitCode()).isEqualTo(3);
      assertThat(coverage.err())
          .startsWith("error: the database lacks new tables (alleles, mapping_records, ")
          .endsWith("): run expand first\n");
      CommandRun shown = CommandRun.on(before, "score-set", "show", "urn:x");
      assertThat(shown.exitCode()).isZero();
      assertThat(shown.out())
          .contains("not expanded: ")
          .contains("missing: alleles, mapping_records, ");
      assertThat(CommandRun.on(before, "score-set", "show", "urn:x", "--json").out())
          .contains("\"missingTables\"")
          .doesNotContain("\"events\"", "\"coverage\"");
      assertThat(CommandRun.on(before, "pipelines", "list").out())
          .contains("score sets: 1; a re-run is needed of: 1");
    }
  }

  private static String largest() {
    return database.value(
        "select urn from scoresets order by num_variants desc, id limit 1", String.class);
  }

  private static List<String> lines(String... arguments) {
    return done(arguments).out().lines().toList();
  }

  private static JsonNode json(String... arguments) throws Exception {
    return JSON.readTree(done(arguments).out());
  }

  private static CommandRun done(String... arguments) {
    CommandRun run = CommandRun.on(database, arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }
}
