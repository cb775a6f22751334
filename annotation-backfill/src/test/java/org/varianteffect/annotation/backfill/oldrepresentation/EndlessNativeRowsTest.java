package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.testing.TestDatabase;

/** Rule T7 of rows of the pipeline's that end at infinity: they hold for ever. */
class EndlessNativeRowsTest {
  private final TestDatabase database = TwoScoreSets.expanded();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void oneOfTheSameKeyIsCarriedOnByNoRow() {
    nativeFrequency("2023-01-01", 5);

    BackfillSummary summary = run();

    assertThat(summary.writtenPerTable()).doesNotContainKey("gnomad_allele_links");
    assertThat(summary.anomaliesPerKind()).isEmpty();
    assertThat(run().writtenPerTable()).isEmpty();
  }

  @Test
  void oneOfAnotherKeyIsFollowedByNoRow() {
    database.execute(
        """
        INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency, creation_date, modification_date)
        VALUES (6, 'gnomAD', '1-1-A-T', 'v4.1', 1, 2, 0.5, '2023-01-01', '2023-01-01')""");
    nativeFrequency("2024-01-01", 6);

    BackfillSummary summary = run();

    assertThat(
            database.rows(
                "SELECT gnomad_variant_id || ' ' || date(valid_to AT TIME ZONE 'UTC') AS held FROM gnomad_allele_links ORDER BY 1"))
        .extracting(row -> row.get("held"))
        .containsExactly("5 2024-01-01", "6 infinity");
    assertThat(summary.anomaliesPerKind()).containsOnlyKeys("SHADOWED_BY_NATIVE");
    assertThat(run().writtenPerTable()).isEmpty();
  }

  private void nativeFrequency(String from, int gnomadVariant) {
    database.execute(
        """
        INSERT INTO alleles (vrs_digest, level, created_at, updated_at)
        SELECT annotation_backfill.vrs_identifier(allele_at(1)), 'genomic', '2023-01-01', '2023-01-01';
        INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to)
        SELECT id, %d, '%s 00:00Z', 'infinity' FROM alleles"""
            .formatted(gnomadVariant, from));
  }

  private BackfillSummary run() {
    BackfillSummary summary = DefaultRun.on(database);
    assertThat(summary.conservation().examples()).isEmpty();
    return summary;
  }
}
