package org.varianteffect.annotation.app.command.phase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.testing.TestDatabase;

/** A migration as an operator walks through it, command by command. */
class PhasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Needs quotes wherever SQL names it; the demo walks through schema public. */
  private static final String SCHEMA = "Ünit's Mave data";

  @TempDir Path directory;

  @Test
  void leadFromTheOldRepresentationToTheNewAndBack() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      workIn(SCHEMA, database);
      done(database, "generate", "--variants", "300", "--anomalies", "0.3");
      assertThat(json(done(database, "status", "--json")).path("next").asText())
          .isEqualTo("expand");
      assertThat(done(database, "expand").err()).isEqualTo("next: annotations backfill\n");
      backfillWritesItsResult(database);
      anomaliesComeInThreeForms(database);
      anUnknownScoreSetIsRefused(database);
      auditFindsNothing(database);
      String coverage = done(database, "coverage", "--include-private", "--format", "csv").out();
      verifyFailsWhileAnomaliesAreNotAccepted(database);
      done(database, "cutover");
      contractIsRefusedWhileTheGateIsClosed(database);
      String[] verify = verifyAcceptingEverything(database);
      assertThat(done(database, verify).out()).contains("gate: open");
      contractIsRefusedToWhoeverAsksForQuietDays(database);
      done(database, "contract");
      assertThat(done(database, "status").out()).contains("reached   contract");
      assertThat(done(database, "expand").err()).contains("next: annotations purge");
      assertThat(done(database, "cutover").err()).doesNotContain("next: ");
      everyDifferenceIsListedWithItsReason(database, verify);
      done(database, "rollback", "--phase", "contract");
      assertThat(done(database, "status").out()).contains("reached   cutover");
      done(database, verify);
      done(database, "contract");
      purgeWantsTheRightName(database);
      done(database, "purge", "--confirm", database.name());
      assertThat(done(database, "status").out()).contains("reached   purge");
      afterThePurgeThereIsNothingToCompareWith(database);
      assertThat(done(database, "coverage", "--include-private", "--format", "csv").out())
          .isEqualTo(coverage)
          .contains(",enriched,");
    }
  }

  private static void workIn(String schema, TestDatabase database) {
    database.execute(
        "CREATE SCHEMA IF NOT EXISTS \"%1$s\"; ALTER DATABASE %2$s SET search_path = \"%1$s\""
            .formatted(schema, database.name()));
  }

  private void backfillWritesItsResult(TestDatabase database) throws Exception {
    Path file = directory.resolve("backfill.json");
    CommandRun run = done(database, "backfill", "--workers", "2", "--json", file.toString());
    assertThat(run.out()).contains("rows written:").contains("conservation: all ");
    assertThat(run.err()).contains("records: done in");
    JsonNode result = JSON.readTree(Files.readString(file));
    assertThat(result.path("conservation").path("clean").asBoolean()).isTrue();
    assertThat(result.path("rowsWritten").path("mapping_records").asLong()).isPositive();
    assertThat(json(done(database, "backfill", "--json")).path("rowsWritten")).isEmpty();
  }

  private static void anomaliesComeInThreeForms(TestDatabase database) throws Exception {
    JsonNode all = json(done(database, "anomalies", "--format", "json"));
    assertThat(all).isNotEmpty();
    assertThat(all.get(0).path("kind").asText()).isNotEmpty();
    assertThat(all.findValues("detail")).allMatch(JsonNode::isObject);
    assertThat(done(database, "anomalies", "--format", "csv").out().lines())
        .hasSize(all.size() + 1)
        .first()
        .isEqualTo("kind,score_set_urn,variant_urn,mapped_variant_id,source,key,detail");
    String kind = all.get(0).path("kind").asText();
    assertThat(done(database, "anomalies", "--kind", kind).out().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith(kind));
  }

  private static void anUnknownScoreSetIsRefused(TestDatabase database) {
    for (String command : List.of("backfill", "anomalies")) {
      CommandRun run = CommandRun.on(database, command, "--score-set", "urn:mavedb:none");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("there is no score set urn:mavedb:none");
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  private static void auditFindsNothing(TestDatabase database) {
    assertThat(done(database, "audit").out()).isEmpty();
    database.execute(
        "update alleles set vrs_digest = 'ga4gh:VA.wrong' where id = (select max(id) from alleles)");
    CommandRun run = CommandRun.on(database, "audit");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(1);
    String computed = run.out().strip().split("\t")[3];
    assertThat(CommandRun.on(database, "audit", "--format", "csv").out().lines())
        .containsExactly("table,id,key,computed", run.out().strip().replace('\t', ','));
    database.execute(
        "update alleles set vrs_digest = '%s' where vrs_digest = 'ga4gh:VA.wrong'"
            .formatted(computed));
  }

  private static void verifyFailsWhileAnomaliesAreNotAccepted(TestDatabase database) {
    CommandRun run = CommandRun.on(database, "verify");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("not accepted").contains("gate: closed");
  }

  private static void contractIsRefusedWhileTheGateIsClosed(TestDatabase database) {
    CommandRun run = CommandRun.on(database, "contract");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines().findFirst())
        .contains("error: the gate is closed, so nothing was contracted:");
    assertThat(run.err().lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("  - "));
  }

  private static void contractIsRefusedToWhoeverAsksForQuietDays(TestDatabase database)
      throws Exception {
    assertThat(done(database, "status").out())
        .containsPattern("old +variant_translations +not read by others since ");
    assertThat(json(done(database, "status", "--json")).path("oldTables")).hasSize(4);
    CommandRun run = CommandRun.on(database, "contract", "--quiet-days", "7");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines().skip(1))
        .hasSize(4)
        .allMatch(line -> line.contains("are watched since") && line.contains("7 quiet days"));
    assertThat(CommandRun.on(database, "contract", "--quiet-days", "-1").exitCode()).isEqualTo(2);
  }

  private static String[] verifyAcceptingEverything(TestDatabase database) throws Exception {
    JsonNode anomalies = json(CommandRun.on(database, "verify", "--json")).path("anomalies");
    List<String> arguments = new ArrayList<>(List.of("verify"));
    for (Iterator<String> kinds = anomalies.fieldNames(); kinds.hasNext(); ) {
      String kind = kinds.next();
      arguments.addAll(List.of("--accept", kind + "=" + anomalies.path(kind).asLong()));
    }
    return arguments.toArray(String[]::new);
  }

  private void everyDifferenceIsListedWithItsReason(TestDatabase database, String[] verify)
      throws Exception {
    Path file = directory.resolve("differences.csv");
    List<String> arguments = new ArrayList<>(List.of(verify));
    arguments.addAll(List.of("--workers", "2", "--differences", file.toString(), "--json"));
    JsonNode result = json(done(database, arguments.toArray(String[]::new)));
    assertThat(result.path("comparedWith").asText()).isEqualTo("ARCHIVE");
    assertThat(result.path("parity").path("unexplained").asLong(-1)).isZero();
    assertThat(result.path("parity").path("readers").findValuesAsText("reader"))
        .containsExactly("L1", "L2", "L3", "L4", "L5", "L6", "L7", "AS_OF");
    assertThat(Files.readAllLines(file))
        .hasSizeGreaterThan(50)
        .first()
        .isEqualTo(
            "reader,score_set_urn,variant_urn,subject,old_value,new_value,outcome,explanation");
  }

  private static void afterThePurgeThereIsNothingToCompareWith(TestDatabase database) {
    CommandRun run = CommandRun.on(database, "verify");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("the archive was purged").contains("nothing left to compare");
  }

  private static void purgeWantsTheRightName(TestDatabase database) {
    CommandRun run = CommandRun.on(database, "purge", "--confirm", "another");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--confirm names 'another'").contains("nothing was removed");
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
