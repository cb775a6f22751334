package org.varianteffect.annotation.app.command.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.testing.TestDatabase;

/** Tiny sizes: what is measured is not fast, but it must be right. */
class BenchCommandTest {
  private static final List<String> PARTS =
      List.of(
          "floor", "backfillOneWorker", "secondRun", "verify", "backfillTwoWorkers", "floorAgain");

  @TempDir Path directory;

  @Test
  void measuresTheBackfillBesideTheFloorAsAnOrdinaryOwnerTooAndSaysWhatThatLacks()
      throws Exception {
    String role = "owner_" + System.nanoTime();
    try (TestDatabase database = TestDatabase.empty()) {
      database.execute("create role " + role + " login password 'role-secret'");
      database.execute("alter database \"%s\" owner to %s".formatted(database.name(), role));
      Path file = directory.resolve("bench.json");
      CommandRun run =
          CommandRun.as(
              database,
              role,
              "role-secret",
              "bench",
              "--variants",
              "500",
              "--no-growth",
              "--json",
              file.toString());
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("NO checkpoint before each part");
      JsonNode result = new ObjectMapper().readTree(Files.readString(file));
      surroundingsAreThoseOfTheServer(result.path("surroundings"));
      assertThat(result.path("sizes")).hasSize(1);
      JsonNode size = result.path("sizes").get(0);
      everyPartCostSomething(size);
      floorAndBackfillDidTheSame(size);
      goalsFollowFromTheParts(size, result.path("goals"));
      readersAreMeasuredInTurns(size.path("readers"), result.path("goals"));
      theTableSaysTheSame(run.out(), size, result.path("goals"));
      assertThat(result.has("growth")).isFalse();
      database.execute("reassign owned by %s to current_user; drop role %1$s".formatted(role));
    }
  }

  private static void surroundingsAreThoseOfTheServer(JsonNode surroundings) {
    assertThat(surroundings.path("settings").path("fsync").asText()).isIn("on", "off");
    assertThat(surroundings.path("durable").asBoolean())
        .isEqualTo(surroundings.path("settings").path("fsync").asText().equals("on"));
    assertThat(surroundings.path("cores").asInt()).isPositive();
    assertThat(surroundings.path("maxHeapBytes").asLong())
        .isEqualTo(Runtime.getRuntime().maxMemory());
  }

  private static void everyPartCostSomething(JsonNode size) {
    assertThat(size.path("mappings").asLong()).isGreaterThan(500);
    assertThat(size.path("parts").fieldNames()).toIterable().containsExactlyElementsOf(PARTS);
    for (String name : PARTS) {
      JsonNode part = size.path("parts").path(name);
      assertThat(part.path("seconds").asDouble()).as(name).isPositive();
      assertThat(part.path("heapPeakBytes").asLong())
          .as(name)
          .isBetween(
              part.path("heapAfterCollectionBytes").asLong(), Runtime.getRuntime().maxMemory());
    }
    for (String writing : List.of("floor", "backfillOneWorker", "backfillTwoWorkers")) {
      JsonNode part = size.path("parts").path(writing);
      assertThat(part.path("rows").asLong()).as(writing).isGreaterThan(500);
      assertThat(part.path("walBytes").asLong()).as(writing).isGreaterThan(100_000);
      assertThat(part.path("steps").findValuesAsText("name")).as(writing).isNotEmpty();
    }
    assertThat(size.path("parts").path("secondRun").path("rows").asLong()).isZero();
    assertThat(size.path("parts").path("backfillOneWorker").path("steps").findValuesAsText("name"))
        .containsExactly("records", "timelines", "translations", "events", "check");
  }

  private static void floorAndBackfillDidTheSame(JsonNode size) {
    JsonNode parts = size.path("parts");
    assertThat(parts.path("floorAgain").path("rows")).isEqualTo(parts.path("floor").path("rows"));
    assertThat(parts.path("backfillTwoWorkers").path("rows"))
        .isEqualTo(parts.path("backfillOneWorker").path("rows"));
    assertThat(size.path("rowsPerTable")).hasSize(8);
    for (JsonNode rows : size.path("rowsPerTable")) {
      assertThat(rows.path("floor").asLong()).isPositive();
      assertThat(rows.path("backfill").asLong()).isPositive();
    }
    assertThat(sum(size, "floor")).isEqualTo(parts.path("floor").path("rows").asLong());
    assertThat(sum(size, "backfill"))
        .isEqualTo(parts.path("backfillOneWorker").path("rows").asLong());
  }

  private static long sum(JsonNode size, String column) {
    return StreamSupport.stream(size.path("rowsPerTable").spliterator(), false)
        .mapToLong(rows -> rows.path(column).asLong())
        .sum();
  }

  private static void goalsFollowFromTheParts(JsonNode size, JsonNode goals) {
    assertThat(goals).hasSize(21);
    assertThat(goals)
        .allSatisfy(
            goal ->
                assertThat(goal.path("reached").asBoolean())
                    .isEqualTo(goal.path("measured").asDouble() <= goal.path("limit").asDouble()));
    JsonNode parts = size.path("parts");
    double floors =
        (parts.path("floor").path("seconds").asDouble()
                + parts.path("floorAgain").path("seconds").asDouble())
            / 2;
    double backfill = parts.path("backfillOneWorker").path("seconds").asDouble();
    assertThat(goals.get(0).path("measured").asDouble())
        .isEqualTo(parts.path("backfillOneWorker").path("ratioToFloor").asDouble())
        .isCloseTo(backfill / floors, withPercentage(2));
  }

  private static void readersAreMeasuredInTurns(JsonNode readers, JsonNode goals) {
    assertThat(readers.path("compared").findValuesAsText("name"))
        .extracting(name -> name.substring(0, 2))
        .contains("L1", "L2", "L3", "L4", "L5", "L6", "L7");
    for (JsonNode reader : readers.path("compared")) {
      String name = reader.path("name").asText();
      assertThat(reader.path("oldRows").asLong()).as(name).isPositive();
      assertThat(reader.path("newRows").asLong()).as(name).isPositive();
      assertThat(reader.path("ratio").asDouble())
          .as(name)
          .isCloseTo(
              reader.path("newMilliseconds").asDouble() / reader.path("oldMilliseconds").asDouble(),
              withPercentage(1))
          .isEqualTo(goal(goals, name + ", in times of the old reader"));
    }
    for (JsonNode reader : readers.path("latencies")) {
      assertThat(reader.path("calls").asInt())
          .isEqualTo(reader.path("name").asText().startsWith("N1") ? 100 : 50);
      assertThat(reader.path("medianMilliseconds").asDouble())
          .isPositive()
          .isLessThanOrEqualTo(reader.path("slowestMilliseconds").asDouble())
          .isEqualTo(goal(goals, reader.path("name").asText() + ", median in milliseconds"));
    }
  }

  private static double goal(JsonNode goals, String name) {
    return StreamSupport.stream(goals.spliterator(), false)
        .filter(goal -> goal.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("measured")
        .asDouble();
  }

  private static void theTableSaysTheSame(String out, JsonNode size, JsonNode goals) {
    JsonNode part = size.path("parts").path("backfillOneWorker");
    assertThat(line(out, "  backfill, 1 worker "))
        .contains(String.format(Locale.ROOT, "%.2f", part.path("seconds").asDouble()))
        .contains(String.format(Locale.ROOT, "%.2f", part.path("ratioToFloor").asDouble()))
        .contains(String.format(Locale.ROOT, "%,d", part.path("rows").asLong()));
    assertThat(line(out, "  " + goals.get(0).path("name").asText()))
        .contains(goals.get(0).path("reached").asBoolean() ? " reached" : "not reached");
    assertThat(line(out, "  alleles "))
        .contains(
            String.format(
                Locale.ROOT,
                "%,d",
                size.path("rowsPerTable").path("alleles").path("backfill").asLong()));
  }

  private static String line(String out, String start) {
    return out.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void measuresGrowthInASecondDatabaseAndDropsIt() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      CommandRun run =
          CommandRun.on(database, "bench", "--variants", "20", "--growth", "2", "--json");
      assertThat(run.exitCode()).as(run.err()).isZero();
      whatTheSmallerOneTookIsToldBeforeTheLargerOneIsBegun(run.err());
      JsonNode result = new ObjectMapper().readTree(run.out());
      surroundingsAreThoseOfTheServer(result.path("surroundings"));
      assertThat(result.path("sizes").findValuesAsText("variants")).containsExactly("20", "40");
      assertThat(result.path("sizes")).allSatisfy(BenchCommandTest::floorAndBackfillDidTheSame);
      assertThat(
              result
                  .path("growth")
                  .path("parts")
                  .path("backfillOneWorker")
                  .path("timePerMapping")
                  .asDouble())
          .isPositive();
      assertThat(
              database.value(
                  "select count(*) from pg_database where datname like '%\\_grown'", Long.class))
          .isZero();
    }
  }

  private static void whatTheSmallerOneTookIsToldBeforeTheLargerOneIsBegun(String err) {
    assertThat(err.substring(0, err.indexOf("40 variants: ")))
        .contains("\n20 variants, ", "\n  backfill, 1 worker ");
  }

  @Test
  void refusesADatabaseThatIsNotEmpty() {
    try (TestDatabase database = TestDatabase.empty()) {
      database.execute("create table precious (id int); insert into precious values (1)");
      CommandRun run = CommandRun.on(database, "bench", "--variants", "50");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).startsWith("error: ").contains("empty", "precious");
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.out()).isEmpty();
      assertThat(database.value("select count(*) from precious", Long.class)).isEqualTo(1);
    }
  }

  @Test
  void refusesARoleThatMayNotCreateTheSecondDatabase() {
    String role = "modest_" + System.nanoTime();
    try (TestDatabase database = TestDatabase.empty()) {
      database.execute("create role " + role + " login password 'role-secret'");
      try {
        CommandRun run = CommandRun.as(database, role, "role-secret", "bench", "--variants", "50");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(role, "CREATEDB", "--no-growth");
        assertThat(run.err().lines()).hasSize(1);
      } finally {
        database.execute("drop role " + role);
      }
    }
  }
}
