package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillListener;
import org.varianteffect.annotation.backfill.BackfillOptions;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** What the database does not take, or not in time, is narrowed down; the rest goes on. */
@Timeout(120)
class RefusedRowsTest {
  private static int variant;
  private static String allele;

  /** The mappings of that allele. */
  private static List<Map<String, Object>> contributors;

  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> undisturbed =
      CrashDatabase.undisturbed(ClinvarShape.COPIED).content();

  @BeforeAll
  static void findVictims() {
    try (TestDatabase probe = backfilled()) {
      variant =
          (int)
              probe
                  .rows(
                      """
                      SELECT w.variant_id FROM annotation_backfill.written_mapping_records w
                      WHERE EXISTS (SELECT FROM mapping_record_alleles l
                                    WHERE l.mapping_record_id = w.mapping_record_id AND NOT l.is_authoritative)
                      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1
                      """)
                  .get(0)
                  .get("variant_id");
      allele =
          (String)
              probe
                  .rows(
                      """
                      SELECT a.vrs_digest FROM annotation_backfill.written_mapping_records w
                      JOIN alleles a ON a.id = w.allele_id
                      JOIN annotation_backfill.written_alleles x ON x.allele_id = a.id AND x.created
                      GROUP BY 1 HAVING count(DISTINCT w.variant_id) > 1
                      ORDER BY count(*) DESC, 1 LIMIT 1
                      """)
                  .get(0)
                  .get("vrs_digest");
      contributors =
          probe.rows(
              "SELECT w.mapped_variant_id FROM annotation_backfill.written_mapping_records w"
                  + " JOIN alleles a ON a.id = w.allele_id WHERE a.vrs_digest = '%s'"
                      .formatted(allele));
    }
  }

  @Test
  void aChunkThatTimesOutIsSplitAndGoesOn() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      // a whole chunk of records takes longer than a second, a quarter of one does not
      sleep(database, "mapping_records", "true", 0.03);

      BackfillSummary summary =
          backfill(database, options().withStatementTimeout(Duration.ofSeconds(1)));

      assertThat(notes).anyMatch(note -> note.contains("apart: ERROR: canceling statement"));
      assertThat(notes).noneMatch(note -> note.contains("aside"));
      assertThat(summary.conservation().isClean()).isTrue();
      assertSame(undisturbed, NewContent.of(database.dataSource()));
    }
  }

  @Test
  void aRowThatAlwaysTimesOutIsSetAsideAlone() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      sleep(database, "mapping_records", "NEW.variant_id = " + variant, 20);

      backfill(database, options().withStatementTimeout(Duration.ofMillis(600)));

      assertSetAsideAlone(database, "records", variant);
    }
  }

  @Test
  void aVariantWhoseRecordIsRefusedIsSetAsideAloneAndComesBackWhenMended() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      refuse(database, "mapping_records", "variant_id <> " + variant);

      BackfillSummary summary = backfill(database, options());

      assertThat(summary.conservation().isClean()).as("%s", summary.conservation()).isTrue();
      assertSetAsideAlone(database, "records", variant);
      String named = "\"variant_id\": " + variant + ",";
      assertSame(without(withoutTheMappingsOf(variant), named), content(database, named));
      database.execute("ALTER TABLE mapping_records DROP CONSTRAINT poison");
      backfill(database, options());
      assertSame(exceptEvents(undisturbed), exceptEvents(NewContent.of(database.dataSource())));
    }
  }

  @Test
  void anAlleleWhoseTimelineIsRefusedIsSetAsideAndAllItsMappingsSaySo() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      // what the mappings of that allele say, and no other's
      database.execute(
          "UPDATE mapped_variants SET vep_functional_consequence = 'poison' WHERE id IN (%s)"
              .formatted(
                  contributors.stream()
                      .map(row -> String.valueOf(row.get("mapped_variant_id")))
                      .collect(Collectors.joining(", "))));
      refuse(database, "vep_allele_consequences", "functional_consequence <> 'poison'");

      BackfillSummary summary = backfill(database, options());

      assertThat(summary.conservation().isClean()).as("%s", summary.conservation()).isTrue();
      assertThat(quarantine(database)).containsExactly("timelines");
      assertThat(
              database.rows(
                  "SELECT mapped_variant_id FROM annotation_backfill.anomalies WHERE kind = 'QUARANTINED' AND stage = 'timelines'"
                      + " AND key = '"
                      + allele
                      + "' AND detail ->> 'reason' LIKE '%poison%'"))
          .containsExactlyInAnyOrderElementsOf(contributors);
      assertSame(
          exceptEvents(without(undisturbed, allele)), exceptEvents(content(database, allele)));
      database.execute("ALTER TABLE vep_allele_consequences DROP CONSTRAINT poison");
      BackfillSummary mended = backfill(database, options());
      assertThat(mended.conservation().isClean()).isTrue();
      assertThat(
              database.value(
                  "SELECT count(*) FROM annotation_backfill.anomalies WHERE kind = 'QUARANTINED' AND stage = 'timelines'",
                  Long.class))
          .isZero();
    }
  }

  @Test
  void aVariantWhoseDerivedLinkIsRefusedIsSetAsideAlone() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      refuseWhen(
          database,
          "mapping_record_alleles",
          "NOT NEW.is_authoritative AND %d = (SELECT variant_id FROM mapping_records WHERE id = NEW.mapping_record_id)"
              .formatted(variant));

      backfill(database, options());

      assertSetAsideAlone(database, "translations", variant);
      Map<String, String> expected = new LinkedHashMap<>(undisturbed);
      Map<String, String> actual = new LinkedHashMap<>(NewContent.of(database.dataSource()));
      for (String touched :
          List.of("mapping_record_alleles", "written_derived_links", "anomalies", "quarantine")) {
        expected.remove(touched);
        actual.remove(touched);
      }
      assertSame(expected, actual);
    }
  }

  @Test
  void aVariantWhoseEventIsRefusedIsSetAsideAlone() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      refuse(database, "annotation_event", "variant_id <> " + variant);

      backfill(database, options());

      assertSetAsideAlone(database, "events", variant);
      assertSame(
          exceptEvents(undisturbed), exceptEvents(content(database, "\"stage\": \"events\"")));
    }
  }

  private static BackfillOptions options() {
    return CrashDatabase.options();
  }

  private BackfillSummary backfill(TestDatabase database, BackfillOptions options) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void note(String line) {
            notes.add(line);
          }
        };
    return new Backfill(database.dataSource(), options, listener, CrashDatabase.CLOCK).run();
  }

  private static TestDatabase backfilled() {
    TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED);
    new Backfill(database.dataSource(), options(), BackfillListener.silent(), CrashDatabase.CLOCK)
        .run();
    return database;
  }

  private static void refuse(TestDatabase database, String table, String condition) {
    database.execute("ALTER TABLE %s ADD CONSTRAINT poison CHECK (%s)".formatted(table, condition));
  }

  private static void refuseWhen(TestDatabase database, String table, String condition) {
    trigger(
        database,
        table,
        "IF %s THEN RAISE 'poison' USING ERRCODE = 'check_violation'; END IF;"
            .formatted(condition));
  }

  private static void sleep(TestDatabase database, String table, String condition, double seconds) {
    trigger(
        database, table, "IF %s THEN PERFORM pg_sleep(%s); END IF;".formatted(condition, seconds));
  }

  private static void trigger(TestDatabase database, String table, String action) {
    database.execute(
        """
        CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          %s
          RETURN NEW;
        END $$;
        CREATE TRIGGER poison BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION poison();
        """
            .formatted(action, table));
  }

  private static List<String> quarantine(TestDatabase database) {
    return database.rows("SELECT stage FROM annotation_backfill.quarantine").stream()
        .map(row -> (String) row.get("stage"))
        .toList();
  }

  private void assertSetAsideAlone(TestDatabase database, String stage, int variant) {
    assertThat(database.rows("SELECT stage, id FROM annotation_backfill.quarantine"))
        .as("%s", notes)
        .containsExactly(Map.of("stage", stage, "id", (long) variant));
    assertThat(
            database.rows(
                "SELECT mapped_variant_id AS id FROM annotation_backfill.anomalies WHERE kind = 'QUARANTINED' AND stage = '%s'"
                        .formatted(stage)
                    + " AND variant_id = %d".formatted(variant)))
        .containsExactlyInAnyOrderElementsOf(
            database.rows(
                "SELECT id FROM mapped_variants WHERE variant_id = %d".formatted(variant)));
  }

  private Map<String, String> withoutTheMappingsOf(int variant) {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      for (String table :
          List.of("gnomad_variants_mapped_variants", "mapped_variants_clinical_controls")) {
        database.execute(
            "DELETE FROM %s WHERE mapped_variant_id IN (SELECT id FROM mapped_variants WHERE variant_id = %d)"
                .formatted(table, variant));
      }
      database.execute("DELETE FROM mapped_variants WHERE variant_id = " + variant);
      backfill(database, options());
      return NewContent.of(database.dataSource());
    }
  }

  private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
    assertThat(NewContent.differences(expected, actual)).isEmpty();
  }

  private static Map<String, String> content(TestDatabase database, String without) {
    return without(NewContent.of(database.dataSource()), without);
  }

  /** Without the lines that name something, and without the quarantine itself. */
  private static Map<String, String> without(Map<String, String> content, String name) {
    Map<String, String> rest = new LinkedHashMap<>();
    content.forEach(
        (table, lines) ->
            rest.put(
                table,
                lines
                    .lines()
                    .filter(line -> !line.replace("\"\"", "\"").contains(name))
                    .collect(Collectors.joining("\n"))));
    rest.remove("quarantine");
    return rest;
  }

  /** Events are append-only: they tell how a state was reached. */
  private static Map<String, String> exceptEvents(Map<String, String> content) {
    Map<String, String> rest = new LinkedHashMap<>(content);
    rest.remove("annotation_event");
    rest.remove("quarantine");
    return rest;
  }
}
