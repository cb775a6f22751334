package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;
import org.varianteffect.annotation.testing.TestDatabase;

class BackfillTest {
  private static final String ALLELE =
      """
      '{"type":"Allele","location":{"type":"SequenceLocation","sequenceReference":{"type":"SequenceReference",\
      "refgetAccession":"SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"},"start":44908821,"end":44908822},\
      "state":{"type":"LiteralSequenceExpression","sequence":"T"}}'""";

  @Test
  void theWorkedExampleGivesThreeRecordsTwoFrequenciesAndThreeConsequences() {
    try (TestDatabase database = expanded()) {
      database.execute(
          """
          INSERT INTO scoresets (id, urn, title, private, num_variants, dataset_columns) VALUES (1, 'urn:mavedb:00000001-a-1', 't', false, 2, '{}');
          INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
          VALUES (7, 'urn:mavedb:00000001-a-1#7', '{}', 1, '2023-01-01', '2023-01-01'), (8, 'urn:mavedb:00000001-a-1#8', '{}', 1, '2023-01-01', '2023-01-01');
          INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency, creation_date, modification_date)
          VALUES (5, 'gnomAD', '1-1-A-T', 'v3.1.2', 1, 2, 0.5, '2023-01-01', '2023-01-01'), (9, 'gnomAD', '1-1-A-T', 'v4.1', 1, 2, 0.5, '2023-01-01', '2023-01-01');
          INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level, vep_functional_consequence, vep_access_date)
          VALUES (70, 7, %1$s, '2023-02-01', '2023-02-01', '1', false, 'genomic', 'missense_variant', '2023-02-10'),
                 (71, 7, %1$s, '2024-06-01', '2024-06-01', '1', true, 'genomic', 'missense_variant', '2024-06-20'),
                 (80, 8, %1$s, '2024-01-01', '2024-01-01', '1', true, 'genomic', 'splice_region_variant', '2024-01-05');
          INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id) VALUES (70, 5), (71, 9);
          """
              .formatted(ALLELE));
      BackfillSummary summary = backfill(database);
      assertThat(summary.conservation().examples()).isEmpty();
      assertThat(
              database.rows(
                  "SELECT functional_consequence, source_version FROM vep_allele_consequences ORDER BY valid_from"))
          .extracting(row -> row.get("functional_consequence") + " " + row.get("source_version"))
          .containsExactly(
              "missense_variant 109", "splice_region_variant 110", "missense_variant 112");
      assertThat(summary.anomaliesPerKind())
          .containsOnlyKeys("SHADOWED")
          .containsEntry("SHADOWED", 2L);
      BackfillSummary again = backfill(database);
      assertThat(again.writtenPerTable()).isEmpty();
    }
  }

  @Test
  void aReleaseDateThatIsCorrectedDatesTheConsequencesAnew() {
    try (TestDatabase database = expanded()) {
      oneMapping(database);
      backfill(database);
      String release = "SELECT source_version FROM vep_allele_consequences";
      assertThat(database.value(release, String.class)).isEqualTo("109");
      database.execute(
          "UPDATE annotation_backfill.ensembl_releases SET released = '2023-02-11' WHERE release = 109");

      backfill(database);

      assertThat(database.value(release, String.class)).isEqualTo("108");
    }
  }

  @Test
  void nothingIsRolledBackWhileReadersDependOnIt() {
    try (TestDatabase database = backfilled()) {
      new Migrations(database.dataSource()).cutover(Freeze.RETIRED);

      assertThatThrownBy(() -> new BackfillRollback(database.dataSource()).rollback())
          .isInstanceOf(DatabaseNotReady.class)
          .hasMessageContaining("rollback --phase cutover");
    }
  }

  @Test
  void afterContractNothingIsBackfilledOrRolledBack() {
    try (TestDatabase database = backfilled()) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.cutover(Freeze.RETIRED);
      new Verification(database.dataSource(), Clock.systemUTC()).verify(Map.of(), "tester");
      migrations.contract();

      for (ThrowingCallable attempt :
          List.<ThrowingCallable>of(
              () -> new BackfillRollback(database.dataSource()).rollback(),
              () -> backfill(database))) {
        assertThatThrownBy(attempt)
            .isInstanceOfSatisfying(
                DatabaseNotReady.class,
                refusal ->
                    assertThat(refusal.object())
                        .isEqualTo("mapped_variants.vep_functional_consequence"))
            .hasMessageContaining("rollback --phase contract");
      }
      assertThat(database.value("SELECT count(*) FROM annotation_backfill.runs", Long.class))
          .isEqualTo(1);
    }
  }

  @Test
  void afterAPurgeWhatWasMigratedIsNobodysToTakeBack() {
    try (TestDatabase database = backfilled()) {
      oneMapping(database);
      backfill(database);
      Migrations migrations = new Migrations(database.dataSource());
      migrations.cutover(Freeze.RETIRED);
      new Verification(database.dataSource(), Clock.systemUTC()).verify(Map.of(), "tester");
      migrations.contract();
      migrations.purge(database.value("SELECT current_database()::text", String.class));
      List<Map<String, Object>> migrated = migratedRows(database);
      assertThat(migrated).isNotEmpty();

      migrations.rollback(Phase.PURGE);
      migrations.rollback(Phase.CONTRACT);
      backfill(database);
      migrations.rollback(Phase.CUTOVER);
      new BackfillRollback(database.dataSource()).rollback();

      assertThat(migratedRows(database)).isEqualTo(migrated);
    }
  }

  @Test
  void aNativeAlleleThatWasFilledIsAfterTheRollbackWhatItWasDateAndAll() {
    try (TestDatabase database = expanded()) {
      oneMapping(database);
      database.execute(
          """
          UPDATE mapped_variants SET clingen_allele_id = 'CA7', hgvs_g = 'NC_000019.10:g.44908822C>T' WHERE id = 70;
          INSERT INTO alleles (vrs_digest, level, created_at, updated_at)
          SELECT annotation_backfill.vrs_identifier(post_mapped), 'genomic', '2020-01-02', '2020-03-04' FROM mapped_variants WHERE id = 70;
          """);
      String alleles = "SELECT to_jsonb(a)::text AS allele FROM alleles AS a";
      List<Map<String, Object>> asThePipelineLeftIt = database.rows(alleles);

      backfill(database);
      assertThat(database.rows(alleles).toString()).contains("CA7").doesNotContain("2020-03-04");
      new BackfillRollback(database.dataSource()).rollback();

      assertThat(database.rows(alleles)).isEqualTo(asThePipelineLeftIt);
    }
  }

  @Test
  void aNativeAlleleThatGivesBackWhatWasFilledHasItsDateAgain() {
    try (TestDatabase database = expanded()) {
      oneMapping(database);
      database.execute(
          """
          UPDATE mapped_variants SET clingen_allele_id = 'CA7' WHERE id = 70;
          INSERT INTO alleles (vrs_digest, level, hgvs_g, post_mapped, created_at, updated_at)
          SELECT annotation_backfill.vrs_identifier(post_mapped), 'genomic', 'NC_000019.10:g.44908822C>T', post_mapped, '2020-01-02', '2020-03-04'
          FROM mapped_variants WHERE id = 70;
          """);
      String date = "SELECT updated_at::text FROM alleles";

      backfill(database);
      assertThat(database.value(date, String.class)).isNotEqualTo("2020-03-04");
      database.execute("UPDATE mapped_variants SET clingen_allele_id = NULL WHERE id = 70");
      backfill(database);

      assertThat(database.value(date, String.class)).isEqualTo("2020-03-04");
    }
  }

  @Test
  void anEmptyStringOfANativeAlleleIsFilledLikeNullAndComesBack() {
    try (TestDatabase database = expanded()) {
      oneMapping(database);
      database.execute(
          """
          UPDATE mapped_variants SET clingen_allele_id = 'CA7', hgvs_g = 'NC_000019.10:g.44908822C>T' WHERE id = 70;
          INSERT INTO alleles (vrs_digest, level, clingen_allele_id, hgvs_g, hgvs_p, post_mapped, created_at, updated_at)
          SELECT annotation_backfill.vrs_identifier(post_mapped), 'genomic', '', '', '', post_mapped, '2020-01-02', '2020-03-04'
          FROM mapped_variants WHERE id = 70;
          """);
      String alleles = "SELECT to_jsonb(a)::text AS allele FROM alleles AS a";
      List<Map<String, Object>> asThePipelineLeftIt = database.rows(alleles);

      BackfillSummary summary = backfill(database);
      assertThat(summary.anomaliesPerKind()).isEmpty();
      assertThat(database.rows("SELECT clingen_allele_id, hgvs_g, hgvs_p FROM alleles").toString())
          .isEqualTo("[{clingen_allele_id=CA7, hgvs_g=NC_000019.10:g.44908822C>T, hgvs_p=}]");
      assertThat(backfill(database).writtenPerTable()).isEmpty();

      database.execute("UPDATE mapped_variants SET clingen_allele_id = NULL WHERE id = 70");
      backfill(database);
      assertThat(database.value("SELECT clingen_allele_id FROM alleles", String.class)).isEmpty();

      new BackfillRollback(database.dataSource()).rollback();
      assertThat(database.rows(alleles)).isEqualTo(asThePipelineLeftIt);
    }
  }

  @Test
  void aNativeAlleleThatThePipelineChangedJustBeforeItWasFilledKeepsEverythingInTheRollback() {
    try (TestDatabase database = expanded()) {
      oneMapping(database);
      database.execute(
          """
          UPDATE mapped_variants SET hgvs_g = 'NC_000019.10:g.44908822C>T' WHERE id = 70;
          INSERT INTO alleles (vrs_digest, level, created_at, updated_at)
          SELECT annotation_backfill.vrs_identifier(post_mapped), 'genomic', '2020-01-02', '2020-03-04' FROM mapped_variants WHERE id = 70;
          CREATE FUNCTION pipeline() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            UPDATE alleles SET clingen_allele_id = 'CA7', post_mapped = '{"type": "Allele"}';
            RETURN NULL;
          END $$;
          CREATE TRIGGER pipeline AFTER UPDATE OF native_updated_at ON annotation_backfill.written_alleles
            FOR EACH ROW WHEN (OLD.native_updated_at IS NULL) EXECUTE FUNCTION pipeline();
          """);

      backfill(database);
      new BackfillRollback(database.dataSource()).rollback();

      assertThat(
              database
                  .rows("SELECT clingen_allele_id, hgvs_g, post_mapped FROM alleles")
                  .toString())
          .isEqualTo("[{clingen_allele_id=CA7, hgvs_g=null, post_mapped={\"type\": \"Allele\"}}]");
    }
  }

  @Test
  void aBlockThatIsNestedHoweverDeepIsUnidentifiableAndTheRestGoesOn() {
    try (TestDatabase database = TwoScoreSets.expanded()) {
      database.execute(
          """
          UPDATE mapped_variants
          SET post_mapped = (repeat('{"type":"CisPhasedBlock","members":[', 1000) || post_mapped || repeat(']}', 1000))::jsonb
          WHERE id = 10""");

      BackfillSummary summary = backfill(database);

      assertThat(summary.conservation().examples()).isEmpty();
      assertThat(
              database.rows(
                  "SELECT DISTINCT kind FROM annotation_backfill.anomalies WHERE mapped_variant_id = 10"))
          .extracting(row -> row.get("kind"))
          .containsExactlyInAnyOrder("UNIDENTIFIABLE_VRS", "NO_ALLELE");
      assertThat(
              database.value(
                  "SELECT count(*) FROM mapping_record_alleles AS l JOIN mapping_records AS r ON r.id = l.mapping_record_id WHERE r.variant_id = 2",
                  Long.class))
          .isEqualTo(1);
    }
  }

  private static void oneMapping(TestDatabase database) {
    database.execute(
        """
        INSERT INTO scoresets (id, urn, title, private, num_variants, dataset_columns)
        VALUES (1, 'urn:mavedb:00000001-a-1', 't', false, 1, '{}');
        INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
        VALUES (7, 'urn:mavedb:00000001-a-1#7', '{}', 1, '2023-01-01', '2023-01-01');
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version,
          current, alignment_level, vep_functional_consequence, vep_access_date)
        VALUES (70, 7, %s, '2023-02-01', '2023-02-01', '1', true, 'genomic', 'missense_variant', '2023-02-10');
        """
            .formatted(ALLELE));
  }

  private static List<Map<String, Object>> migratedRows(TestDatabase database) {
    return database.rows(
        """
        SELECT r.variant_id, a.vrs_digest, c.functional_consequence, c.valid_from, count(e.id) AS events
        FROM mapping_records AS r
        JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
        JOIN alleles AS a ON a.id = l.allele_id
        JOIN vep_allele_consequences AS c ON c.allele_id = a.id
        LEFT JOIN annotation_event AS e ON e.variant_id = r.variant_id OR e.allele_id = a.id
        GROUP BY r.variant_id, a.vrs_digest, c.functional_consequence, c.valid_from
        """);
  }

  private static TestDatabase backfilled() {
    TestDatabase database = expanded();
    backfill(database);
    return database;
  }

  private static BackfillSummary backfill(TestDatabase database) {
    return DefaultRun.on(database);
  }

  private static TestDatabase expanded() {
    return EmptyDatabase.expanded(ClinvarShape.COPIED);
  }
}
