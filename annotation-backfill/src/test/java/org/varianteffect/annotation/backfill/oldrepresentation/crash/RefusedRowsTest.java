package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** What the database does not take, or not in time, is narrowed down; the rest goes on. */
@Timeout(180)
class RefusedRowsTest {
  /** Events are append-only, and what is in quarantine is asserted by itself. */
  private static final String[] HISTORY = {"annotation_event", "quarantine"};

  private static Victims victims;

  private final TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED);
  private final Poison poison = new Poison(database);
  private final NewContent undisturbed = CrashDatabase.undisturbed(ClinvarShape.COPIED).content();
  private final List<String> notes = new ArrayList<>();

  /** What happens when a piece is about to be taken apart for the first time. */
  private Runnable firstTime = () -> {};

  @BeforeAll
  static void findVictims() {
    victims = Victims.find();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aChunkThatTimesOutIsSplitAndGoesOn() {
    // the first chunk of records takes longer than a second, a quarter of it does not
    poison.delay("mapping_records", "NEW.variant_id <= " + CrashDatabase.BATCH, 0.03);

    backfill(database, CrashDatabase.options().withStatementTimeout(Duration.ofSeconds(1)));

    assertThat(notes).anyMatch(note -> note.contains("apart: ERROR: canceling statement"));
    assertThat(notes).noneMatch(note -> note.contains("aside"));
    assertThat(undisturbed.differencesOf(content())).isEmpty();
  }

  @Test
  void aRowThatAlwaysTimesOutIsSetAsideAlone() {
    poison.delay("mapping_records", "NEW.variant_id = " + victims.variant(), 20);

    backfill(database, CrashDatabase.options().withStatementTimeout(Duration.ofMillis(600)));

    assertVariantIsSetAsideAloneIn("records");
  }

  @Test
  void aVariantWhoseRecordIsRefusedIsSetAsideAloneAndComesBackWhenMended() {
    poison.allow("mapping_records", "variant_id <> " + victims.variant());

    backfill(database, CrashDatabase.options());

    assertVariantIsSetAsideAloneIn("records");
    String ofIt = "\"variant_id\": " + victims.variant() + ",";
    NewContent expected = contentWithoutTheVariant().without(ofIt).except("quarantine");
    assertThat(expected.differencesOf(content().without(ofIt))).isEmpty();
    poison.mend("mapping_records");
    backfill(database, CrashDatabase.options());
    assertThat(undisturbed.except(HISTORY).differencesOf(content())).isEmpty();
  }

  @Test
  void aVariantWhoseRecordATriggerDropsIsSetAsideAlone() {
    database.execute(
        """
        CREATE FUNCTION drop_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
        CREATE TRIGGER drop_it BEFORE INSERT ON mapping_records FOR EACH ROW WHEN (NEW.variant_id = %d) EXECUTE FUNCTION drop_it();
        """
            .formatted(victims.variant()));

    backfill(database, CrashDatabase.options());

    assertVariantIsSetAsideAloneIn("records");
    assertThat(notes)
        .anySatisfy(note -> assertThat(note).contains("a trigger of that table keeps"));
  }

  @Test
  void aVariantThatIsRefusedInALaterRunKeepsWhatAnEarlierOneHasWritten() {
    backfill(database, CrashDatabase.options());
    String records =
        "SELECT to_jsonb(r)::text AS record FROM mapping_records AS r WHERE variant_id = %d ORDER BY id"
            .formatted(victims.variant());
    List<Map<String, Object>> written = database.rows(records);
    database.execute(
        "UPDATE mapped_variants SET mapping_api_version = 'poison' WHERE variant_id = "
            + victims.variant());
    poison.allow("mapping_records", "mapping_api_version <> 'poison'");

    backfill(database, CrashDatabase.options());

    assertVariantIsSetAsideAloneIn("records");
    assertThat(database.rows(records)).isEqualTo(written).isNotEmpty();
    poison.mend("mapping_records");
    backfill(database, CrashDatabase.options());
    assertThat(database.rows(records))
        .hasSameSizeAs(written)
        .allMatch(row -> ((String) row.get("record")).contains("poison"));
    assertThat(quarantined("records", "true")).isEmpty();
  }

  @Test
  void anAlleleWhoseTimelineIsRefusedIsSetAsideAndAllItsMappingsSaySo() {
    // what the mappings of that allele say, and no other's
    database.execute(
        "UPDATE mapped_variants SET vep_functional_consequence = 'poison' WHERE id IN (%s)"
            .formatted(victims.contributorIds()));
    poison.allow("vep_allele_consequences", "functional_consequence <> 'poison'");

    backfill(database, CrashDatabase.options());

    assertThat(quarantine()).extracting(row -> row.get("stage")).containsExactly("timelines");
    assertThat(quarantined("timelines", "key = '" + victims.allele() + "'"))
        .containsExactlyInAnyOrderElementsOf(victims.contributors());
    NewContent expected = undisturbed.without(victims.allele()).except(HISTORY);
    assertThat(expected.differencesOf(content().without(victims.allele()))).isEmpty();
    poison.mend("vep_allele_consequences");
    backfill(database, CrashDatabase.options());
    assertThat(quarantined("timelines", "true")).isEmpty();
  }

  @Test
  void aVariantWhoseDerivedLinkIsRefusedIsSetAsideAlone() {
    poison.refuse(
        "mapping_record_alleles",
        "NOT NEW.is_authoritative AND %d = (SELECT variant_id FROM mapping_records WHERE id = NEW.mapping_record_id)"
            .formatted(victims.variant()));

    backfill(database, CrashDatabase.options());

    assertVariantIsSetAsideAloneIn("translations");
    NewContent expected =
        undisturbed.except(
            "mapping_record_alleles", "written_derived_links", "anomalies", "quarantine");
    assertThat(expected.differencesOf(content())).isEmpty();
  }

  @Test
  void aVariantWhoseEventIsRefusedIsSetAsideAlone() {
    poison.allow("annotation_event", "variant_id <> " + victims.variant());

    backfill(database, CrashDatabase.options());

    assertVariantIsSetAsideAloneIn("events");
    NewContent expected = undisturbed.except(HISTORY);
    assertThat(expected.differencesOf(content().without("\"stage\": \"events\""))).isEmpty();
  }

  @Test
  void aValueThatIsTooLongForAnIndexIsSetAsideAlone() {
    database.execute(
        """
        CREATE INDEX too_small ON alleles (hgvs_g);
        UPDATE mapped_variants
        SET hgvs_g = (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n)
        WHERE variant_id = %d AND post_mapped IS NOT NULL
        """
            .formatted(victims.variant()));

    backfill(database, CrashDatabase.options());

    assertVariantIsSetAsideAloneIn("records");
  }

  @Test
  void aPieceThatAnotherWorkerTakesBeforeItIsTakenApartIsTakenApartLater() {
    poison.allow("mapping_records", "variant_id <> " + victims.variant());
    firstTime =
        () -> {
          Connection other = database.connect();
          lockPieces(other);
          CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)
              .execute(() -> rollBack(other));
        };

    backfill(database, CrashDatabase.options().withLockTimeout(Duration.ofMillis(100)));

    assertThat(notes)
        .anyMatch(note -> note.contains("not now: ERROR: canceling statement due to lock timeout"));
    assertVariantIsSetAsideAloneIn("records");
  }

  private static void lockPieces(Connection other) {
    try {
      other.setAutoCommit(false);
      other.createStatement().execute("SELECT FROM annotation_backfill.chunks FOR UPDATE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rollBack(Connection other) {
    try (other) {
      other.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void backfill(TestDatabase where, BackfillOptions options) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void note(String line) {
            notes.add(line);
            if (line.contains("apart")) {
              Runnable now = firstTime;
              firstTime = () -> {};
              now.run();
            }
          }
        };
    var summary = new Backfill(where.dataSource(), options, listener, CrashDatabase.CLOCK).run();
    assertThat(summary.conservation().isClean()).as("%s", summary.conservation()).isTrue();
  }

  private NewContent content() {
    return NewContent.of(database.dataSource());
  }

  private NewContent contentWithoutTheVariant() {
    try (TestDatabase other = CrashDatabase.copy(ClinvarShape.COPIED)) {
      String mappings =
          "(SELECT id FROM mapped_variants WHERE variant_id = %d)".formatted(victims.variant());
      for (String table :
          List.of("gnomad_variants_mapped_variants", "mapped_variants_clinical_controls")) {
        other.execute("DELETE FROM " + table + " WHERE mapped_variant_id IN " + mappings);
      }
      other.execute("DELETE FROM mapped_variants WHERE variant_id = " + victims.variant());
      backfill(other, CrashDatabase.options());
      return NewContent.of(other.dataSource());
    }
  }

  private void assertVariantIsSetAsideAloneIn(String stage) {
    assertThat(quarantine())
        .as("%s", notes)
        .containsExactly(Map.of("stage", stage, "id", (long) victims.variant()));
    assertThat(quarantined(stage, "variant_id = " + victims.variant()))
        .containsExactlyInAnyOrderElementsOf(
            database
                .rows("SELECT id FROM mapped_variants WHERE variant_id = " + victims.variant())
                .stream()
                .map(row -> (Integer) row.get("id"))
                .toList());
  }

  private List<Map<String, Object>> quarantine() {
    return database.rows("SELECT stage, id FROM annotation_backfill.quarantine");
  }

  /** The mappings that an anomaly of a stage says are left out. */
  private List<Integer> quarantined(String stage, String condition) {
    return database
        .rows(
            "SELECT mapped_variant_id AS id FROM annotation_backfill.anomalies"
                + " WHERE kind = 'QUARANTINED' AND stage = '%s' AND %s".formatted(stage, condition))
        .stream()
        .map(row -> (Integer) row.get("id"))
        .toList();
  }
}
