package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.parity.PlainDatabase.Reached;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** Many variants share one allele, and each says something else of it. */
class PopularAlleleTest {
  private static final int MAPPINGS = 400;

  /**
   * For the readers, the days and the check together: 25 in 2026-11. Once per other: 250 and more.
   */
  private static final double MOST_TIMES = 60;

  private static final String SHARING =
      """
      INSERT INTO variants (id, urn, data, scoreset_id, hgvs_pro, creation_date, modification_date)
      SELECT 1000 + n, 'urn:mavedb:00000001-a-1#' || 1000 + n, '{}', 1, 'p.=', '2023-01-01', '2023-01-01' FROM generate_series(1, %1$d) AS n;
      INSERT INTO mapped_variants (id, variant_id, pre_mapped, post_mapped, vrs_version, modification_date, mapped_date, mapping_api_version, current,
        alignment_level, clingen_allele_id, vep_functional_consequence, vep_access_date, hgvs_g)
      SELECT 50000 + n, 1000 + n, m.pre_mapped, m.post_mapped, m.vrs_version, '2024-06-01', date '2024-01-01' + n %% 90, '2', true,
             'genomic', CASE WHEN n = 7 THEN 'CA1' END, 'consequence_' || n %% 5, date '2024-01-01' + n %% 110, CASE WHEN n = 9 THEN 'NC_1.1:g.1A>T' END
      FROM mapped_variants AS m
      CROSS JOIN generate_series(1, %1$d) AS n
      WHERE m.id = 24001;
      INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id)
      SELECT 50000 + n, 3000 + n %% 3 + 1 FROM generate_series(1, %1$d, 2) AS n;
      INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id)
      SELECT 50000 + n, n %% 4 + 1 FROM generate_series(1, %1$d, 10) AS n;
      """
          .formatted(MAPPINGS);

  @Test
  void eachContributorIsLookedAtAFewTimesAndNotOncePerOther() {
    try (TestDatabase database = PlainDatabase.at(ClinvarShape.RENAMED, Reached.BACKFILL)) {
      database.execute(SHARING);
      PlainDatabase.backfill(database);
      database.execute("VACUUM ANALYZE");
      double before = recordsRead(database);
      List<ParityDifference> found = new ArrayList<>();

      PlainDatabase.verify(database, found);

      assertThat(found)
          .hasSizeGreaterThan(4 * MAPPINGS)
          .extracting(ParityDifference::explanation)
          .doesNotContainNull()
          .contains("SHADOWED", "SHARED_ALLELE", "ACCESS_DATE");
      double times = (recordsRead(database) - before) / MAPPINGS;
      // or the server has not counted yet
      assertThat(times).isBetween(3.0, MOST_TIMES);
    }
  }

  private static double recordsRead(TestDatabase database) {
    return (double)
        database
            .rows(
                "SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 AS n FROM pg_stat_user_tables WHERE relname = 'mapping_records'")
            .get(0)
            .get("n");
  }
}
