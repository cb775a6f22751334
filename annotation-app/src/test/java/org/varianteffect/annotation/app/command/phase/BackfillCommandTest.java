package org.varianteffect.annotation.app.command.phase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.command.GeneratedDatabase;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.testing.TestDatabase;

/** What an operator of the backfill asks for, and is told. */
class BackfillCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aDryRunSaysWhatARunWouldWriteAndIsNoRun() throws Exception {
    try (TestDatabase database = expanded()) {
      CommandRun dry = done(database, "backfill", "--dry-run");
      assertThat(dry.out())
          .contains("rows that a run would write:")
          .contains("anomalies:")
          .contains("conservation: all ")
          .contains("dry run took:");
      assertThat(done(database, "status").out()).doesNotContain("backfill  run");
      JsonNode wouldBe = json(done(database, "backfill", "--dry-run", "--json"));
      assertThat(wouldBe.path("dryRun").asBoolean()).isTrue();
      assertThat(wouldBe.has("run")).isFalse();

      JsonNode is = json(done(database, "backfill", "--json"));

      for (String figures : new String[] {"rowsWritten", "anomalies", "anomaliesByScoreSet"}) {
        assertThat(wouldBe.path(figures)).isEqualTo(is.path(figures)).isNotEmpty();
      }
      assertThat(json(done(database, "backfill", "--dry-run", "--json")).path("rowsWritten"))
          .isEmpty();
    }
  }

  @Test
  void theJsonSummaryHasWhatTheDocumentationSays() throws Exception {
    try (TestDatabase database = expanded()) {
      JsonNode json =
          json(
              done(
                  database,
                  "backfill",
                  "--json",
                  "--workers",
                  "2",
                  "--max-rate",
                  "100000",
                  "--pause-when",
                  "active-sessions=1000"));

      assertThat(json.fieldNames())
          .toIterable()
          .containsExactly(
              "run",
              "dryRun",
              "parameters",
              "rowsWritten",
              "anomalies",
              "anomaliesByScoreSet",
              "translationsUnused",
              "conservation",
              "seconds");
      assertThat(json.path("run").asLong()).isEqualTo(1);
      assertThat(json.path("dryRun").asBoolean()).isFalse();
      assertThat(json.path("parameters"))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"scoreSets": [], "proteinProxies": "keep", "workers": 2, "maxRate": 100000,
                   "pauseWhen": ["active-sessions=1000"], "resumed": false, "joined": false}
                  """));
      assertThat(json.path("rowsWritten").path("mapping_records").asLong())
          .isEqualTo(
              database.value(
                  "SELECT count(*) FROM annotation_backfill.written_mapping_records", Long.class));
      JSON
          .readTree(done(database, "anomalies", "--format", "json").out())
          .findValuesAsText("kind")
          .stream()
          .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
          .forEach(
              (kind, count) ->
                  assertThat(json.path("anomalies").path(kind).asLong()).as(kind).isEqualTo(count));
      assertThat(json.path("anomaliesByScoreSet").size()).isBetween(1, 10);
      assertThat(json.path("conservation").path("clean").asBoolean()).isTrue();
      assertThat(json.path("seconds").fieldNames())
          .toIterable()
          .containsExactly("records", "timelines", "translations", "events", "check");
    }
  }

  @Test
  void statusTellsOfARunWhileItIsGoingOn() throws Exception {
    try (TestDatabase database = expanded()) {
      List<CommandRun> seen = new ArrayList<>();
      List<JsonNode> seenByPrograms = new ArrayList<>();
      BackfillListener looking =
          new BackfillListener() {
            @Override
            public void progressed(Stage stage, long done, long total) {
              if (stage == Stage.TIMELINES && done > total / 2 && seen.isEmpty()) {
                seen.add(done(database, "status"));
                seenByPrograms.add(statusJson(database));
              }
            }
          };

      new Backfill(
              database.dataSource(),
              BackfillOptions.defaults().withBatchSize(10),
              looking,
              Clock.systemUTC())
          .run();

      assertThat(seen.get(0).out())
          .contains("backfill  run 1, running now, started ")
          .containsPattern("records    +[0-9]+ +of +[0-9]+\n")
          .containsPattern(
              "timelines  +[0-9]+ +of +[0-9]+  \\([0-9]+ %\\), [0-9,]+/s, about [0-9.]+ s left\n")
          .contains("          1 worker\n");
      JsonNode run = seenByPrograms.get(0).path("run");
      assertThat(run.path("running").asBoolean()).isTrue();
      assertThat(run.path("workers").asInt()).isEqualTo(1);
      assertThat(run.path("paused").asInt()).isZero();
      JsonNode timelines = run.path("stages").get(1);
      assertThat(timelines.path("stage").asText()).isEqualTo("timelines");
      assertThat(timelines.path("done").asLong())
          .isBetween(timelines.path("total").asLong() / 2, timelines.path("total").asLong() - 1);
      assertThat(timelines.path("perSecond").asDouble()).isPositive();
      assertThat(timelines.path("secondsLeft").asDouble()).isPositive();
      assertThat(done(database, "status").out()).contains("backfill  run 1, finished, started ");
    }
  }

  @Test
  void statusSaysWhoIsPaused() throws Exception {
    try (TestDatabase database = expanded();
        Connection driver = database.connect();
        Statement driving = driver.createStatement();
        Connection worker = database.connect();
        Statement working = worker.createStatement()) {
      database.execute(
          "INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('running', '{}', now())");
      driving.execute("SELECT pg_advisory_lock(hashtext('annotation_backfill.run'))");
      assertThat(done(database, "status").out()).contains("planning a stage, or at the check");
      working.execute("SET application_name = 'annotations backfill, paused'");
      assertThat(done(database, "status").out())
          .contains("1 worker, 1 of them paused by --pause-when");
    }
  }

  private static JsonNode statusJson(TestDatabase database) {
    try {
      return json(done(database, "status", "--json"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRunPausesOnlyWhileALimitIsExceeded() {
    try (TestDatabase database = expanded()) {
      CommandRun run =
          done(
              database,
              "backfill",
              "--pause-when",
              "replication-lag=30s",
              "--pause-when",
              "active-sessions=1000");
      assertThat(run.err()).doesNotContain("pausing");
    }
  }

  @Test
  void whatCannotBeDoneIsOneLineAndTwoAndLeavesEverythingAsItWas() {
    try (TestDatabase database = expanded()) {
      assertRefused(
          database,
          "there is no score set urn:mavedb:none: check the URN, as in urn:mavedb:00000001-a-1",
          "--score-set",
          "urn:mavedb:none");
      assertRefused(
          database, "the number of workers is 0: give one from 1 to 64", "--workers", "0");
      assertRefused(
          database,
          "the batch size is 2000000: give one from 1 to 1000000, or auto",
          "--batch-size",
          "2000000");
      assertRefused(
          database, "the rate is -5: give one above 0, or 0 for no limit", "--max-rate", "-5");
      assertRefused(
          database,
          "there is no interrupted run to resume: start one without --resume",
          "--resume");
      assertRefused(
          database,
          "a run is either resumed or joined: give --resume or --join, not both",
          "--resume",
          "--join");
      assertRefused(
          database,
          "no process is running a backfill that could be joined: start one without --join",
          "--join");
      assertRefused(
          database,
          "a dry run has no run to join: leave out --join or --dry-run",
          "--dry-run",
          "--join");
      assertThat(database.value("SELECT count(*) FROM annotation_backfill.runs", Long.class))
          .isZero();
      assertThat(
              database.value(
                  "SELECT count(*) FROM annotation_backfill.written_alleles", Long.class))
          .isZero();
    }
  }

  @Test
  void aRunOfOtherParametersIsNotResumedAndASecondOperatorIsSentToStatus() throws Exception {
    try (TestDatabase database = expanded();
        Connection driver = database.connect();
        Statement statement = driver.createStatement()) {
      database.execute(
          "INSERT INTO annotation_backfill.runs (status, parameters, started_at)"
              + " VALUES ('interrupted', '{\"scoreSets\": [\"urn:mavedb:00000001-a-1\"], \"proteinProxies\": \"close\"}', now())");
      assertRefused(
          database,
          "run 1 is of urn:mavedb:00000001-a-1, not of all score sets, and it has --protein-proxies close, not keep: ask for the same, or start anew without --resume",
          "--resume");

      statement.execute("SELECT pg_advisory_lock(hashtext('annotation_backfill.run'))");
      CommandRun second = CommandRun.on(database, "backfill");
      assertThat(second.err())
          .isEqualTo(
              "error: another process is running a backfill on this database: watch it with `status`, or lend it workers with --join"
                  + System.lineSeparator());
      assertThat(second.exitCode()).isEqualTo(3);
      assertThat(database.value("SELECT status FROM annotation_backfill.runs", String.class))
          .isEqualTo("interrupted");
    }
  }

  private static void assertRefused(TestDatabase database, String line, String... options) {
    List<String> arguments = new ArrayList<>(List.of("backfill"));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.on(database, arguments.toArray(String[]::new));
    assertThat(run.err()).isEqualTo("error: " + line + System.lineSeparator());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private static TestDatabase expanded() {
    return GeneratedDatabase.expanded(300, 0.3);
  }

  private static CommandRun done(TestDatabase database, String... arguments) {
    CommandRun run = CommandRun.on(database, arguments);
    assertThat(run.exitCode()).as(String.join(" ", arguments) + ": " + run.err()).isZero();
    return run;
  }

  private static JsonNode json(CommandRun run) throws Exception {
    return JSON.readTree(run.out());
  }
}
