package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.testing.TestDatabase;

/** Rule E2 when old rows come and go between two runs: events are only ever added. */
class EventsOfLaterRunsTest {
  private final TestDatabase database = TwoScoreSets.expanded();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theNewestEventIsThatOfTheLiveRecordThoughAMappingBeforeItCameLater() {
    run();
    map(11, "2023-02-01", false);

    run();

    assertThat(newest()).containsExactly("10");
    assertThat(eventsOfTheFirst()).containsExactly("10", "11", "10");
    assertThat(run().writtenPerTable()).isEmpty();
  }

  @Test
  void ofSeveralThatBeginTogetherThoseAfterTheNewOneAreToldAgain() {
    map(12, "2023-02-01", false);
    run();
    assertThat(eventsOfTheFirst()).containsExactly("12", "10");
    map(11, "2023-02-01", false);
    map(13, "2022-02-01", false);

    run();

    assertThat(newest()).containsExactly("10");
    assertThat(eventsOfTheFirst()).containsExactly("12", "10", "13", "11", "12", "10");
    assertThat(run().writtenPerTable()).isEmpty();
  }

  @Test
  void whatAMappingSaysAgainIsToldAgain() {
    run();
    database.execute("UPDATE mapped_variants SET error_message = 'no' WHERE id = 10");
    run();
    assertThat(newestDisposition()).containsExactly("failed");
    database.execute("UPDATE mapped_variants SET error_message = NULL WHERE id = 10");

    run();

    assertThat(newestDisposition()).containsExactly("present");
    assertThat(eventsOfTheFirst()).containsExactly("10", "10", "10");
    assertThat(run().writtenPerTable()).isEmpty();
  }

  @Test
  void ofTwoMappingsOfOneDayTheNewestEventIsThatOfTheCurrentOneAsOftenAsThatChanges() {
    map(11, "2023-02-01", false);
    run();
    for (int current : new int[] {11, 10}) {
      database.execute(
          "UPDATE mapped_variants SET current = id = %d WHERE variant_id = 1".formatted(current));

      run();

      assertThat(newest()).containsExactly(String.valueOf(current));
      assertThat(run().writtenPerTable()).isEmpty();
    }
    assertThat(eventsOfTheFirst()).hasSize(4);
  }

  @Test
  void whatAnAlleleSaysAgainIsToldAgain() {
    name("'CA1'");
    run();
    name("NULL");
    run();
    assertThat(newestOfAlleles()).containsExactly("absent");
    name("'CA2'");

    run();

    assertThat(newestOfAlleles()).containsExactly("present");
    assertThat(run().writtenPerTable()).isEmpty();
  }

  @Test
  void theRollbackTakesThoseOfMappingsThatHaveAllGoneToo() {
    run();
    database.execute("DELETE FROM gnomad_variants_mapped_variants; DELETE FROM mapped_variants");
    run();
    assertThat(eventsOfTheFirst()).containsExactly("10");

    new BackfillRollback(database.dataSource()).rollback();

    assertThat(database.rows("SELECT id FROM annotation_event")).isEmpty();
  }

  private void map(int id, String date, boolean current) {
    database.execute(
        """
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
        VALUES (%d, 1, allele_at(1), '%s', '%s', '1', %s, 'genomic')"""
            .formatted(id, date, date, current));
  }

  private void name(String clingenAlleleId) {
    database.execute("UPDATE mapped_variants SET clingen_allele_id = " + clingenAlleleId);
  }

  private List<Object> newestDisposition() {
    return mappings(
        "SELECT disposition AS mapping FROM v_current_annotation_events WHERE variant_id = 1");
  }

  private List<Object> newestOfAlleles() {
    return mappings(
        "SELECT DISTINCT disposition AS mapping FROM v_current_annotation_events WHERE annotation_type = 'clingen_allele_id'");
  }

  private List<Object> newest() {
    return mappings(
        "SELECT metadata ->> 'mapped_variant_id' AS mapping FROM v_current_annotation_events WHERE variant_id = 1");
  }

  private List<Object> eventsOfTheFirst() {
    return mappings(
        "SELECT metadata ->> 'mapped_variant_id' AS mapping FROM annotation_event WHERE variant_id = 1 ORDER BY id");
  }

  private List<Object> mappings(String query) {
    return database.rows(query).stream().map(row -> row.get("mapping")).toList();
  }

  private BackfillSummary run() {
    return DefaultRun.on(database);
  }
}
