package org.varianteffect.annotation.serving;

import javax.sql.DataSource;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * A database after the cutover, with two published score sets, a private one that measured some of
 * the same, and what two mappings of a variant left.
 */
public final class ServedDatabase {

  private static final String ROWS =
      """
      INSERT INTO scoresets (id, urn, title, private, published_date, num_variants, dataset_columns) VALUES
        (1, 'urn:mavedb:00000001-a-1', 'One', false, '2024-01-01', 3, '{"score_columns": ["score", "note"], "count_columns": ["c_0"]}'),
        (2, 'urn:mavedb:00000002-a-1', 'Two', false, '2024-02-01', 1, '{}'),
        (3, 'tmp:0f61aabb-0000-4000-8000-000000000003', 'Three', true, NULL, 2, '{}');
      INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt, creation_date, modification_date) VALUES
        (1, 'urn:mavedb:00000001-a-1#1', '{"score_data": {"score": 1.50, "note": "a, \\"b\\""}, "count_data": {"c_0": 5}}', 1, 'c.1A>G', '2023-01-01', '2023-01-01'),
        (2, 'urn:mavedb:00000001-a-1#2', '{"score_data": {"score": "NaN", "note": " nil "}}', 1, 'c.2A>G', '2023-01-01', '2023-01-01'),
        (10, 'urn:mavedb:00000001-a-1#10', '{"score_data": {"score": -1e-7, "note": null}}', 1, 'c.10A>G', '2023-01-01', '2023-01-01'),
        (11, 'urn:mavedb:00000002-a-1#1', '{}', 2, 'p.Met1Val', '2023-01-01', '2023-01-01'),
        (31, 'tmp:0f61aabb-0000-4000-8000-000000000003#1', '{}', 3, 'c.1A>G', '2023-01-01', '2023-01-01'),
        (32, 'tmp:0f61aabb-0000-4000-8000-000000000003#2', '{}', 3, 'c.3G>A', '2023-01-01', '2023-01-01');

      INSERT INTO alleles (id, vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, created_at, updated_at)
        OVERRIDING SYSTEM VALUE VALUES
        (1, 'ga4gh:VA.old', 'cdna', NULL, 'NM_1:c.1A>C', NULL, NULL, '2023-01-01', '2023-01-01'),
        (2, 'ga4gh:VA.new', 'cdna', NULL, 'NM_1:c.1A>G', NULL, 'CA2', '2024-01-01', '2024-01-01'),
        (3, 'ga4gh:VA.genomic', 'genomic', 'NC_1:g.1A>G', NULL, NULL, NULL, '2024-01-01', '2024-01-01'),
        (4, 'ga4gh:VA.encoding', 'genomic', 'NC_1:g.3A>G', NULL, NULL, NULL, '2024-01-01', '2024-01-01'),
        (5, 'ga4gh:VA.protein', 'protein', NULL, NULL, 'NP_1:p.Met1Val', 'PA5', '2024-01-01', '2024-01-01'),
        (6, 'ga4gh:VA.secret', 'cdna', NULL, 'NM_1:c.3G>A', NULL, 'CA6', '2024-01-01', '2024-01-01'),
        (7, 'ga4gh:VA.other', 'cdna', NULL, 'NM_1:c.1A>G;3G>T', NULL, 'CA7', '2024-01-01', '2024-01-01');
      INSERT INTO mapping_records (id, variant_id, assay_level, hgvs_assay_level, mapping_api_version, mapped_date, vrs_version,
                                   error_message, valid_from, valid_to) OVERRIDING SYSTEM VALUE VALUES
        (1, 1, 'cdna', 'NM_1:c.1A>C', 'v1', '2023-02-01', '1.3', 'doubtful', '2023-02-01Z', '2024-06-01Z'),
        (2, 1, 'cdna', 'NM_1:c.1A>G', 'v2', '2024-06-01', '2.0', NULL, '2024-06-01Z', NULL),
        (3, 11, 'protein', 'NP_1:p.Met1Val', 'v2', '2024-06-01', '2.0', NULL, '2024-06-01Z', NULL),
        (4, 31, 'cdna', 'NM_1:c.1A>G', 'v2', '2024-06-01', '2.0', NULL, '2024-06-01Z', NULL),
        (5, 32, 'cdna', 'NM_1:c.3G>A', 'v2', '2024-06-01', '2.0', NULL, '2024-06-01Z', NULL);
      UPDATE mapping_records SET pre_mapped = '{"id": "pre", "n": 1.0}' WHERE id = 2;
      UPDATE alleles SET post_mapped = '{"id": "ga4gh:VA.new"}' WHERE id = 2;
      INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, projection_group, valid_from, valid_to)
      VALUES
        (1, 1, true, NULL, '2023-02-01Z', '2024-06-01Z'),
        (2, 2, true, 7, '2024-06-01Z', NULL),
        (2, 3, false, 7, '2024-06-01Z', NULL),
        (2, 4, false, 8, '2024-06-01Z', NULL),
        (2, 5, false, 7, '2024-06-01Z', NULL),
        (3, 5, true, NULL, '2024-06-01Z', NULL),
        (3, 2, false, NULL, '2024-06-01Z', NULL),
        (3, 7, false, NULL, '2024-06-01Z', NULL),
        (4, 2, true, NULL, '2024-06-01Z', NULL),
        (5, 6, true, NULL, '2024-06-01Z', NULL),
        (5, 5, false, NULL, '2024-06-01Z', NULL);
      INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to)
      VALUES
        (1, 'stop_gained', '109', '2023-02-10', '2023-02-01Z', NULL),
        (2, NULL, '111', '2024-06-02', '2024-06-01Z', '2024-08-01Z'),
        (2, 'missense_variant', '112', '2024-08-01', '2024-08-01Z', NULL);
      INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency,
                                   creation_date, modification_date) VALUES
        (1, 'gnomAD', '1-1-A-G', 'v3.1.2', 1, 4, 0.25, '2024-01-01', '2024-01-01'),
        (2, 'gnomAD', '1-1-A-G', 'v4.1', 1, 8, 0.125, '2024-01-01', '2024-01-01');
      INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to) VALUES
        (2, 1, '2024-06-01Z', '2024-07-01Z'), (2, 2, '2024-07-01Z', NULL);
      INSERT INTO clinvar_controls (id, gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier,
                                    db_version, creation_date, modification_date) VALUES
        (1, 'TP53', 'Benign', 'no assertion', 'ClinVar', '17864', '06_2024', '2024-06-01', '2024-06-01'),
        (2, 'TP53', 'Pathogenic', 'reviewed', 'ClinVar', '17864', '07_2024', '2024-07-01', '2024-07-01');
      INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from, valid_to) VALUES
        (2, 1, '2024-06-01Z', NULL), (2, 2, '2024-07-01Z', NULL), (6, 2, '2024-07-01Z', NULL);
      INSERT INTO variant_annotation_status (variant_id, annotation_type, version, status, current, created_at, updated_at,
                                             annotation_metadata) VALUES
        (1, 'gnomad_allele_frequency', 'v4.1', 'success', true, '2024-07-01Z', '2024-07-02Z', '{"n": 1.0}'),
        (1, 'clinvar_control', '07_2024', 'failed', true, '2024-07-01Z', '2024-07-02Z', NULL),
        (1, 'clinvar_control', '06_2024', 'success', false, '2024-07-01Z', '2024-07-02Z', NULL);
      """;

  private ServedDatabase() {}

  public static TestDatabase create() {
    TestDatabase database = empty();
    database.execute(ROWS);
    return database;
  }

  /** After the cutover, without a row. */
  public static TestDatabase empty() {
    return TestDatabase.copyOf("served", ServedDatabase::prepare);
  }

  /** One for all tests that only read. */
  public static TestDatabase shared() {
    return Shared.DATABASE;
  }

  /** The old representation only: never expanded. */
  public static TestDatabase neverExpanded() {
    return TestDatabase.copyOf(
        "old", dataSource -> new Migrations(dataSource).baseline(ClinvarShape.RENAMED));
  }

  private static void prepare(DataSource dataSource) {
    Migrations migrations = new Migrations(dataSource);
    migrations.baseline(ClinvarShape.RENAMED);
    migrations.expand();
    migrations.cutover(Freeze.NONE);
  }

  private static final class Shared {
    static final TestDatabase DATABASE = create();
  }
}
