package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.check.ConservationCheck;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Links of records to alleles: the check misses each that is gone or too short, of the past too,
 * and those of the pipeline's end with their records.
 */
class LinksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase database = TwoScoreSets.expanded();

  /** Variant 1 has a record of the past and a live one; each record has a translation, too. */
  @BeforeEach
  void backfill() {
    database.execute(
        """
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
        VALUES (9, 1, allele_at(1), '2022-08-01', '2022-08-01', '1', false, 'genomic');
        UPDATE mapped_variants SET clingen_allele_id = 'CA1';
        INSERT INTO alleles (vrs_digest, level, clingen_allele_id, created_at, updated_at)
        VALUES ('ga4gh:VA.of_the_pipeline', 'protein', 'PA1', '2024-01-01', '2024-01-01');
        INSERT INTO variant_translations (aa_clingen_id, nt_clingen_id, creation_date, modification_date)
        VALUES ('PA1', 'CA1', '2024-01-01', '2024-01-01');
        """);
    assertThat(run().conservation().isClean()).isTrue();
    assertThat(unexplained()).isEmpty();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theCheckMissesALinkOfThePastThatIsGone() {
    database.execute(
        "DELETE FROM mapping_record_alleles WHERE is_authoritative AND valid_to IS NOT NULL");

    assertThat(unexplained()).isEqualTo(Map.of("links", 1L));
  }

  @Test
  void theCheckMissesALinkThatDoesNotHoldForAsLongAsItsRecord() {
    database.execute(
        "UPDATE mapping_record_alleles SET valid_from = '2022-09-01Z' WHERE is_authoritative AND valid_to IS NOT NULL");

    assertThat(unexplained()).isEqualTo(Map.of("links", 1L));
  }

  @Test
  void theCheckMissesATranslationThatDoesNotHoldForAsLongAsItsRecord() {
    database.execute(
        "UPDATE mapping_record_alleles SET valid_to = valid_from WHERE NOT is_authoritative AND valid_to IS NOT NULL");

    assertThat(unexplained()).isEqualTo(Map.of("translations", 1L));
  }

  @Test
  void aTranslationThatThePipelineHasEndedAloneIsNotMissed() {
    database.execute(
        "UPDATE mapping_record_alleles SET valid_to = '2024-01-01Z' WHERE NOT is_authoritative AND valid_to IS NULL");

    assertThat(unexplained()).isEmpty();
  }

  @Test
  void aLinkThatThePipelineHasEndedToMeasureAnotherAlleleStaysEnded() {
    database.execute(
        """
        UPDATE mapping_record_alleles AS l SET valid_to = '2024-01-01Z'
        FROM mapping_records AS r WHERE r.id = l.mapping_record_id AND r.variant_id = 1 AND l.is_authoritative AND l.valid_to IS NULL;
        INSERT INTO alleles (vrs_digest, level, created_at, updated_at) VALUES ('ga4gh:VA.another', 'genomic', '2024-01-01', '2024-01-01');
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
        SELECT r.id, a.id, true, '2024-01-01Z'
        FROM mapping_records AS r, alleles AS a
        WHERE r.variant_id = 1 AND r.valid_to IS NULL AND a.vrs_digest = 'ga4gh:VA.another';
        """);

    assertThat(unexplained()).isEmpty();
    assertThat(run().conservation().isClean()).isTrue();
    assertThat(liveMeasuredAlleles()).isOne();

    database.execute(
        """
        UPDATE mapped_variants SET current = false WHERE id = 10;
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
        VALUES (11, 1, allele_at(1), '2025-03-01', '2025-03-01', '1', true, 'genomic');
        """);
    assertThat(run().conservation().isClean()).isTrue();
    assertThat(run().writtenPerTable()).isEmpty();
    assertThat(liveMeasuredAlleles()).isOne();
  }

  private long liveMeasuredAlleles() {
    return database.value(
        "SELECT count(*) FROM mapping_record_alleles AS l JOIN mapping_records AS r ON r.id = l.mapping_record_id WHERE r.variant_id = 1 AND l.is_authoritative AND l.valid_to IS NULL",
        Long.class);
  }

  @Test
  void anAnomalyThatSaysWhoHidesAFactExcusesNoMoreThanWhatIsHidden() {
    database.execute(
        """
        UPDATE mapped_variants SET vep_functional_consequence = 'missense_variant', vep_access_date = '2023-02-03' WHERE id = 10;
        UPDATE mapped_variants SET vep_functional_consequence = 'splice_region_variant', vep_access_date = '2024-01-02', mapped_date = '2024-01-01' WHERE id = 20;
        """);
    assertThat(run().anomaliesPerKind()).containsKey("SHADOWED");
    assertThat(unexplained()).isEmpty();

    database.execute(
        "DELETE FROM vep_allele_consequences WHERE functional_consequence = 'missense_variant'");

    assertThat(unexplained()).isEqualTo(Map.of("vep", 1L));
  }

  @Test
  void theNextRunMakesGoodWhatIsMissed() {
    database.execute("DELETE FROM mapping_record_alleles");

    assertThat(run().conservation().isClean()).isTrue();
    assertThat(run().writtenPerTable()).isEmpty();
  }

  @Test
  void whatThePipelineHasLinkedToARecordEndsWithIt() {
    database.execute(
        """
        INSERT INTO alleles (vrs_digest, level, created_at, updated_at) VALUES ('ga4gh:VA.another', 'cdna', '2024-01-01', '2024-01-01');
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
        SELECT r.id, a.id, false, '2024-01-01Z'
        FROM mapping_records AS r, alleles AS a
        WHERE r.variant_id = 1 AND r.valid_to IS NULL AND a.vrs_digest = 'ga4gh:VA.another';
        UPDATE mapped_variants SET current = false WHERE id = 10;
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
        VALUES (11, 1, allele_at(1), '2025-03-01', '2025-03-01', '1', true, 'genomic');
        """);

    assertThat(run().conservation().isClean()).isTrue();

    assertThat(
            database.value(
                "SELECT valid_to = '2025-03-01Z' FROM mapping_record_alleles WHERE valid_from = '2024-01-01Z'",
                Boolean.class))
        .isTrue();
    assertThat(
            database.value(
                "SELECT count(*) FROM mapping_record_alleles AS l JOIN mapping_records AS r ON r.id = l.mapping_record_id WHERE l.valid_to IS NULL AND r.valid_to IS NOT NULL",
                Long.class))
        .isZero();
    assertThat(run().writtenPerTable()).isEmpty();
  }

  private Map<String, Long> unexplained() {
    return new ConservationCheck(List.of())
        .run(Sql.on(database.dataSource()), 1, () -> false)
        .unexplained();
  }

  private BackfillSummary run() {
    return new Backfill(
            database.dataSource(), BackfillOptions.defaults(), BackfillListener.silent(), CLOCK)
        .run();
  }
}
