package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/** Rule R12 when runs over one score set each meet alleles that claim the same HGVS. */
class ClaimsAcrossScoreSetsTest {
  private final TestDatabase database = TwoScoreSets.expanded();

  ClaimsAcrossScoreSetsTest() {
    database.execute(
        """
        CREATE UNIQUE INDEX uq_alleles_hgvs ON alleles (coalesce(hgvs_g, hgvs_c, hgvs_p));
        UPDATE mapped_variants SET hgvs_g = 'NC_1:g.5A>T';
        UPDATE mapped_variants SET post_mapped = allele_at(7) WHERE id = 20""");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whicheverComesFirstTheSmallestDigestHoldsItAndTheOtherIsTold(int first) {
    runOver(first);
    BackfillSummary second = runOver(3 - first);

    assertThat(second.conservation().examples()).isEmpty();
    assertThat(anomalies()).containsExactly(Map.of("kind", "HGVS_TAKEN", "key", "NC_1:g.5A>T"));
    assertThat(hgvsByDigest()).containsExactly("NC_1:g.5A>T", null);
    aRunOverAllHasNothingButEventsToTell();
  }

  @Test
  void whatTheHolderGivesUpTheOtherGetsThoughItsScoreSetIsNotGoneOver() {
    run(BackfillOptions.defaults());
    int holders = database.value(SCORE_SET_OF_THE_HOLDER, Integer.class);
    database.execute(
        "UPDATE mapped_variants SET hgvs_g = 'NC_1:g.9del' WHERE variant_id = " + holders);

    BackfillSummary summary = runOver(holders);

    assertThat(summary.conservation().examples()).isEmpty();
    assertThat(anomalies()).isEmpty();
    assertThat(hgvsByDigest()).containsExactly("NC_1:g.9del", "NC_1:g.5A>T");
    aRunOverAllHasNothingButEventsToTell();
  }

  @Test
  void anEmptyStringAtAnotherLevelOfANativeAlleleIsNoClaimAndNoReasonToWriteTwice() {
    database.execute(
        """
        INSERT INTO alleles (vrs_digest, level, hgvs_c, hgvs_g, post_mapped, created_at, updated_at)
        SELECT annotation_backfill.vrs_identifier(post_mapped), 'cdna', NULL, '', post_mapped, '2020-01-01', '2020-01-01'
        FROM mapped_variants WHERE id = 20;
        UPDATE mapped_variants SET hgvs_g = NULL, hgvs_c = 'NM_1:c.5A>T', alignment_level = 'cdna' WHERE id = 20""");
    run(BackfillOptions.defaults());

    assertThat(database.rows("SELECT hgvs_g, hgvs_c FROM alleles WHERE level = 'cdna'").toString())
        .isEqualTo("[{hgvs_g=, hgvs_c=NM_1:c.5A>T}]");
    assertThat(run(BackfillOptions.defaults()).writtenPerTable()).isEmpty();
  }

  /** An event of an allele is told by a run over the score set that it came with. */
  private void aRunOverAllHasNothingButEventsToTell() {
    assertThat(run(BackfillOptions.defaults()).writtenPerTable())
        .extractingByKeys("alleles", "mapping_records", "mapping_record_alleles")
        .containsOnlyNulls();
    assertThat(run(BackfillOptions.defaults()).writtenPerTable()).isEmpty();
  }

  /** A variant has the number of its score set. */
  private static final String SCORE_SET_OF_THE_HOLDER =
      """
      SELECT r.variant_id
      FROM alleles AS a
      JOIN mapping_record_alleles AS l ON l.allele_id = a.id
      JOIN mapping_records AS r ON r.id = l.mapping_record_id
      WHERE a.hgvs_g IS NOT NULL""";

  private List<Map<String, Object>> anomalies() {
    return database.rows("SELECT kind, key FROM annotation_backfill.anomalies");
  }

  private List<Object> hgvsByDigest() {
    return database.rows("SELECT hgvs_g FROM alleles ORDER BY vrs_digest COLLATE \"C\"").stream()
        .map(row -> row.get("hgvs_g"))
        .toList();
  }

  private BackfillSummary runOver(int scoreSet) {
    return run(
        BackfillOptions.defaults()
            .withScoreSetUrns(List.of("urn:mavedb:0000000" + scoreSet + "-a-1")));
  }

  private BackfillSummary run(BackfillOptions options) {
    return new Backfill(
            database.dataSource(), options, BackfillListener.silent(), Clock.systemUTC())
        .run();
  }
}
