package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Annotations that the running pipeline has ended stay ended, wherever the old rows move and
 * however many runs come after.
 */
class EndedAnnotationsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  private static final List<String> TABLES =
      List.of("gnomad_allele_links", "clinvar_allele_links", "vep_allele_consequences");

  private final TestDatabase database = TwoScoreSets.expanded();

  /** One annotation of each source, all of them by mapping 10, which holds from 2023-02-01 on. */
  @BeforeEach
  void backfillAndEnd() {
    database.execute(
        """
        UPDATE mapped_variants SET vep_functional_consequence = 'missense_variant', vep_access_date = '2023-02-03' WHERE id = 10;
        INSERT INTO clinical_controls (id, gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version, creation_date, modification_date)
        VALUES (3, 'BRCA1', 'Benign', 'reviewed', 'ClinVar', '15041', '11_2022', '2022-11-01', '2022-11-01');
        INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id) VALUES (10, 3);
        """);
    run();
    eachTable("UPDATE %s SET valid_to = '2024-01-01Z'");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whereTheirBeginningMoves() {
    moveTo("2023-01-15");
    runTwice();
    assertThatEachTableHas("2023-01-15 2024-01-01");

    moveTo("2023-03-15");
    runTwice();
    assertThatEachTableHas("2023-03-15 2024-01-01");
  }

  @Test
  void whereTheirBeginningMovesPastTheirEndAndBack() {
    moveTo("2024-06-01");
    runTwice();
    assertThatEachTableHas("2024-01-01 2024-01-01");

    moveTo("2023-03-01");
    runTwice();
    assertThatEachTableHas("2023-03-01 2024-01-01");
  }

  @Test
  void whereTheOldRowsEndThemEarlierAndNoLonger() {
    database.execute(
        """
        UPDATE mapped_variants SET current = false WHERE id = 10;
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
        VALUES (11, 1, allele_at(1), '2023-06-01', '2023-06-01', '1', true, 'genomic');
        """);
    runTwice();
    assertThatEachTableHas("2023-02-01 2023-06-01", "2024-01-01 2024-01-01");

    database.execute(
        "DELETE FROM mapped_variants WHERE id = 11; UPDATE mapped_variants SET current = true WHERE id = 10");
    runTwice();
    assertThatEachTableHas("2023-02-01 2024-01-01");
  }

  @Test
  void untilThePipelineMakesThemLiveAgain() {
    moveTo("2023-01-15");
    runTwice();

    eachTable("UPDATE %s SET valid_to = NULL");
    runTwice();

    assertThatEachTableHas("2023-01-15 null");
  }

  @Test
  void andGoWithTheirAlleleWhenNothingContributesToItAnyMore() {
    moveTo("2024-06-01");
    runTwice();

    database.execute("UPDATE mapped_variants SET post_mapped = allele_at(7)");
    runTwice();

    assertThat(database.value("SELECT count(*) FROM alleles", Long.class)).isEqualTo(1);
    assertThatEachTableHas("2024-06-01 null");
  }

  private void moveTo(String day) {
    database.execute("UPDATE mapped_variants SET mapped_date = '" + day + "' WHERE id = 10");
  }

  private void eachTable(String sql) {
    TABLES.forEach(table -> database.execute(sql.formatted(table)));
  }

  /** The second one has nothing to do. */
  private void runTwice() {
    assertThat(run().conservation().isClean()).isTrue();
    assertThat(run().writtenPerTable()).isEmpty();
  }

  private BackfillSummary run() {
    return new Backfill(
            database.dataSource(), BackfillOptions.defaults(), BackfillListener.silent(), CLOCK)
        .run();
  }

  /** Windows as days. */
  private void assertThatEachTableHas(String... windows) {
    for (String table : TABLES) {
      assertThat(
              database.rows(
                  """
                  SELECT concat_ws(' ', (valid_from AT TIME ZONE 'UTC')::date, coalesce((valid_to AT TIME ZONE 'UTC')::date::text, 'null')) AS days
                  FROM %s ORDER BY valid_from"""
                      .formatted(table)))
          .as(table)
          .extracting(row -> row.get("days"))
          .containsExactly((Object[]) windows);
    }
  }
}
