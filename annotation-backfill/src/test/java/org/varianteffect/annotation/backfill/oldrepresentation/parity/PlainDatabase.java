package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.VerificationOptions;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * A hundred variants, each with a mapping of 2023 and one of 2024 to an allele of its own, each
 * with all kinds of annotations: what is the same everywhere, until somebody puts a wrong row in.
 */
final class PlainDatabase {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  private static final String ROWS =
      """
      INSERT INTO scoresets (id, urn, title, private, num_variants, published_date, dataset_columns)
      VALUES (1, 'urn:mavedb:00000001-a-1', 't', false, 100, '2023-01-01', '{"score_columns": ["score"], "count_columns": ["c_0"]}');
      INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt, hgvs_pro, hgvs_splice, creation_date, modification_date)
      SELECT n, 'urn:mavedb:00000001-a-1#' || n, jsonb_build_object('score_data', jsonb_build_object('score', n), 'count_data', '{"c_0": 1}'::jsonb), 1,
             'c.' || n || 'A>T', 'p.Lys' || n || 'Ter', 'c.' || n || 'A>T', '2023-01-01', '2023-01-01'
      FROM generate_series(1, 100) AS n;
      INSERT INTO variant_annotation_status (variant_id, annotation_type, version, status, annotation_metadata, current, created_at, updated_at)
      SELECT n, 'vrs_mapping', 'v1', 'success', '{"took": 1.50}', true, '2024-01-01', '2024-01-01' FROM generate_series(1, 100) AS n;
      INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency)
      SELECT release * 1000 + n, 'gnomAD', '1-' || n || '-A-T', 'v' || release || '.1', 1, 100, 0.01
      FROM generate_series(1, 100) AS n, generate_series(3, 4) AS release;
      INSERT INTO %1$s (id, gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version)
      SELECT n, 'BRCA1', 'Benign', 'reviewed', 'ClinVar', n::text, CASE WHEN n = 90 THEN '01_2020' ELSE '01_2024' END FROM generate_series(1, 100) AS n;
      INSERT INTO mapped_variants (id, variant_id, pre_mapped, post_mapped, vrs_version, error_message, modification_date, mapped_date,
        mapping_api_version, current, alignment_level, clingen_allele_id, vep_functional_consequence, vep_access_date, hgvs_assay_level, hgvs_g, hgvs_c, hgvs_p)
      SELECT year * 1000 + n, n, d.document, d.document, '2.0', 'none', make_date(2000 + year, 1, 1), make_date(2000 + year, 1, 1),
             '1.' || year, year = 24, CASE WHEN n BETWEEN 95 AND 96 THEN 'protein' ELSE 'genomic' END,
             CASE WHEN n BETWEEN 95 AND 96 THEN 'PA' ELSE 'CA' END || n, 'missense_variant', make_date(2000 + year, 2, 1),
             'NC_1.1:g.' || n || 'A>T', 'NC_1.1:g.' || n || 'A>T', 'NM_1.1:c.' || n || 'A>T', 'NP_1.1:p.Lys' || n || 'Ter'
      FROM generate_series(1, 100) AS n, generate_series(23, 24) AS year
      CROSS JOIN LATERAL (
        SELECT annotation_backfill.vrs_canonical(jsonb_build_object(
          'type', 'Allele',
          'location', jsonb_build_object('type', 'SequenceLocation', 'start', n, 'end', n + 1, 'sequenceReference',
            '{"type": "SequenceReference", "refgetAccession": "SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"}'::jsonb),
          'state', '{"type": "LiteralSequenceExpression", "sequence": "T"}'::jsonb)) AS document
      ) AS d;
      INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id)
      SELECT 1000 * year + n, 1000 * (year - 20) + n FROM generate_series(1, 100) AS n, generate_series(23, 24) AS year;
      INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id)
      SELECT 24000 + n, n FROM generate_series(1, 100) AS n;
      INSERT INTO variant_translations (aa_clingen_id, nt_clingen_id) VALUES ('PA95', 'CA97'), ('PA96', 'CA98');
      """;

  private PlainDatabase() {}

  /**
   * Where readers read: from the old tables, from the new ones, from those while the old are
   * archived.
   */
  enum Reached {
    BACKFILL,
    CUTOVER,
    CONTRACT
  }

  static TestDatabase at(ClinvarShape shape, Reached reached) {
    return TestDatabase.copyOf(
        "parity " + shape + " " + reached,
        () ->
            switch (reached) {
              case BACKFILL -> backfilled(shape);
              case CUTOVER -> cutOver(shape);
              case CONTRACT -> contracted(shape);
            });
  }

  private static TestDatabase backfilled(ClinvarShape shape) {
    TestDatabase database = TestDatabase.empty();
    Migrations migrations = new Migrations(database.dataSource());
    migrations.baseline(shape);
    migrations.expand();
    database.execute(
        ROWS.formatted(shape == ClinvarShape.COPIED ? "clinical_controls" : "clinvar_controls"));
    backfill(database);
    return database;
  }

  private static TestDatabase cutOver(ClinvarShape shape) {
    TestDatabase database = at(shape, Reached.BACKFILL);
    new Migrations(database.dataSource()).cutover(Freeze.RETIRED);
    return database;
  }

  private static TestDatabase contracted(ClinvarShape shape) {
    TestDatabase database = at(shape, Reached.CUTOVER);
    new Verification(database.dataSource(), CLOCK).verify(Map.of(), "test");
    new Migrations(database.dataSource()).contract();
    return database;
  }

  static void backfill(TestDatabase database) {
    new Backfill(
            database.dataSource(), BackfillOptions.defaults(), BackfillListener.silent(), CLOCK)
        .run();
  }

  static VerificationReport verify(TestDatabase database, List<ParityDifference> found) {
    return new Verification(database.dataSource(), CLOCK)
        .verify(new VerificationOptions(Map.of(), "test", 2, 1, found::add));
  }

  static List<ParityDifference> differences(TestDatabase database) {
    List<ParityDifference> found = new ArrayList<>();
    verify(database, found);
    return found;
  }
}
