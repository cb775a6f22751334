package org.varianteffect.annotation.app.command.phase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.app.command.GeneratedDatabase;
import org.varianteffect.annotation.testing.TestDatabase;

/** Each command of a phase tells programs what it has done. */
class PhaseJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @Test
  void leadsFromPhaseToPhaseAndBack() throws Exception {
    try (TestDatabase database = GeneratedDatabase.of(100, 0)) {
      expandSaysWhatItMade(database);
      aClosedGateIsWrittenWithItsConditions(database);
      done(database, "backfill");
      cutoverSaysWhichViewsItReplaced(database);
      done(database, "verify");
      List<String> retired = contractSaysHowMuchItArchived(database);
      purgeSaysWhatIsGone(database, retired);
      rollbackSaysWhatIsBack(database, retired);
    }
  }

  @Test
  void rollbacksOfTheFirstPhasesSayWhatTheyTookBack() throws Exception {
    try (TestDatabase database = GeneratedDatabase.expanded(100, 0)) {
      done(database, "backfill");
      JsonNode backfill = json(database, "rollback", "--phase", "backfill");
      reaches(backfill, "rollback", "backfill", "expand");
      assertThat(backfill.path("phase").asText()).isEqualTo("backfill");
      assertThat(backfill.path("rows").path("mapping_records").asLong()).isPositive();
      assertThat(backfill.has("droppedTables")).isFalse();
      JsonNode expand = json(database, "rollback", "--phase", "expand");
      assertThat(expand.path("reachedBefore").asText()).isEqualTo("expand");
      assertThat(expand.has("reachedAfter")).isFalse();
      assertThat(expand.path("droppedTables").isArray()).isTrue();
      assertThat(expand.path("notes")).isEmpty();
      assertThat(expand.has("rows")).isFalse();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskWithoutRoomForTheResultIsNamedAndTheWorkCalledDone() {
    try (TestDatabase database = GeneratedDatabase.of(100, 0)) {
      CommandRun run = CommandRun.on(database, "expand", "--json", "/dev/full");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains("what was to be done is done, but the file /dev/full is not written in full (");
      assertThat(CommandRun.on(database, "status").out()).contains("reached   expand");
    }
  }

  private void expandSaysWhatItMade(TestDatabase database) throws IOException {
    JsonNode expand = json(database, "expand");
    assertThat(expand.path("command").asText()).isEqualTo("expand");
    assertThat(expand.path("done").asBoolean()).isTrue();
    assertThat(expand.has("reachedBefore")).isFalse();
    assertThat(expand.path("reachedAfter").asText()).isEqualTo("expand");
    assertThat(expand.has("created")).isTrue();
    assertThat(texts(expand.path("adopted"))).contains("alleles");
  }

  private void aClosedGateIsWrittenWithItsConditions(TestDatabase database) throws IOException {
    Path file = directory.resolve("closed.json");
    CommandRun run = CommandRun.on(database, "contract", "--json", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    JsonNode contract = JSON.readTree(Files.readString(file));
    assertThat(contract.path("done").asBoolean(true)).isFalse();
    assertThat(contract.path("reachedBefore").asText()).isEqualTo("expand");
    assertThat(contract.path("reachedAfter").asText()).isEqualTo("expand");
    assertThat(contract.path("closedBy").findValuesAsText("kind"))
        .containsExactly("cutover", "verification");
    assertThat(run.err().lines().skip(1))
        .containsExactlyElementsOf(
            contract.path("closedBy").findValuesAsText("reason").stream()
                .map(reason -> "  - " + reason)
                .toList());

    CommandRun printed = CommandRun.on(database, "contract", "--quiet-days", "7", "--json");
    assertThat(printed.exitCode()).isEqualTo(1);
    assertThat(JSON.readTree(printed.out()).path("closedBy").findValuesAsText("kind"))
        .contains("disuse");
  }

  private void cutoverSaysWhichViewsItReplaced(TestDatabase database) throws IOException {
    JsonNode cutover = json(database, "cutover");
    reaches(cutover, "cutover", "backfill", "cutover");
    assertThat(cutover.path("freeze").asText()).isEqualTo("retired");
    assertThat(texts(cutover.path("replacedViews")))
        .containsExactly("published_variants_materialized_view", "v_variant_annotations");
    JsonNode again = json(database, "cutover", "--freeze", "retired");
    reaches(again, "cutover", "cutover", "cutover");
    assertThat(again.path("replacedViews")).isEmpty();
  }

  private List<String> contractSaysHowMuchItArchived(TestDatabase database) throws IOException {
    JsonNode contract = json(database, "contract");
    reaches(contract, "contract", "cutover", "contract");
    assertThat(contract.path("closedBy")).isEmpty();
    JsonNode rows = contract.path("archivedRows");
    assertThat(rows.path("mapped_variant_vep").asLong()).isPositive();
    for (String table : fields(rows)) {
      assertThat(rows.path(table).asLong())
          .as(table)
          .isEqualTo(
              database.value("select count(*) from annotation_archive." + table, Long.class));
    }
    assertThat(fields(rows))
        .containsExactlyElementsOf(
            database
                .rows(
                    "select relname::text from pg_class where relnamespace = 'annotation_archive'::regnamespace and relkind = 'r' order by relname collate \"C\"")
                .stream()
                .map(row -> (String) row.get("relname"))
                .toList());
    JsonNode again = json(database, "contract");
    reaches(again, "contract", "contract", "contract");
    assertThat(again.path("archivedRows")).isEmpty();
    return fields(rows);
  }

  private void purgeSaysWhatIsGone(TestDatabase database, List<String> archived)
      throws IOException {
    Path file = directory.resolve("refused.json");
    CommandRun refused =
        CommandRun.on(database, "purge", "--confirm", "another", "--json", file.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(file).doesNotExist();

    JsonNode purge = json(database, "purge", "--confirm", database.name());
    reaches(purge, "purge", "contract", "purge");
    assertThat(texts(purge.path("droppedTables"))).containsExactlyElementsOf(archived);
    JsonNode rollback = json(database, "rollback", "--phase", "purge");
    reaches(rollback, "rollback", "purge", "contract");
    assertThat(texts(rollback.path("emptyTables"))).containsExactlyElementsOf(archived);
  }

  private void rollbackSaysWhatIsBack(TestDatabase database, List<String> archived)
      throws IOException {
    JsonNode rollback = json(database, "rollback", "--phase", "contract");
    reaches(rollback, "rollback", "contract", "cutover");
    List<String> retired = new ArrayList<>(archived);
    retired.remove("mapped_variant_vep");
    assertThat(texts(rollback.path("restoredTables"))).containsExactlyElementsOf(retired);
  }

  private static void reaches(JsonNode result, String command, String before, String after) {
    assertThat(result.path("command").asText()).isEqualTo(command);
    assertThat(result.path("done").asBoolean()).isTrue();
    assertThat(result.path("reachedBefore").asText()).isEqualTo(before);
    assertThat(result.path("reachedAfter").asText()).isEqualTo(after);
  }

  /** Into a file: people are told the same as without. */
  private JsonNode json(TestDatabase database, String... arguments) throws IOException {
    Path file = directory.resolve("result.json");
    Files.deleteIfExists(file);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--json", file.toString()));
    assertThat(done(database, all.toArray(String[]::new)).out()).isNotEmpty();
    return JSON.readTree(Files.readString(file));
  }

  private static CommandRun done(TestDatabase database, String... arguments) {
    CommandRun run = CommandRun.on(database, arguments);
    assertThat(run.exitCode()).as(String.join(" ", arguments) + ": " + run.err()).isZero();
    return run;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
