package org.varianteffect.annotation.serving.report;

import javax.sql.DataSource;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** A few score sets of which everything is known. */
final class ReportedDatabase {

  /** Of 1 and 2 pipelines ran, of 3 none; 4 is private, 5 has no URN and a pipeline that runs. */
  private static final String AROUND =
      """
      INSERT INTO scoresets (id, urn, title, private, processing_state, mapping_state, num_variants) VALUES
        (1, 'urn:mavedb:00000001-a-1', 'One', false, 'success', 'complete', 3),
        (2, 'urn:mavedb:00000002-a-1', 'Two', false, 'success', 'failed', 2),
        (3, 'urn:mavedb:00000003-a-1', NULL, false, NULL, NULL, 0),
        (4, 'tmp:4', 'Secret', true, 'success', 'complete', 1),
        (5, NULL, 'Nameless', false, 'processing', NULL, 1);
      INSERT INTO variants (id, urn, data, scoreset_id) VALUES
        (11, 'urn:mavedb:00000001-a-1#1', '{}', 1), (12, 'urn:mavedb:00000001-a-1#2', '{}', 1),
        (13, 'urn:mavedb:00000001-a-1#3', '{}', 1),
        (21, 'urn:mavedb:00000002-a-1#1', '{}', 2), (22, 'urn:mavedb:00000002-a-1#2', '{}', 2),
        (41, 'tmp:4#1', '{}', 4), (51, NULL, '{}', 5);
      INSERT INTO pipelines (id, name, status, created_at, started_at, finished_at) VALUES
        (1, 'annotate', 'failed', '2024-01-01Z', '2024-01-01 00:01Z', '2024-01-01 00:02Z'),
        (2, 'annotate', 'succeeded', '2024-03-01Z', '2024-03-01 00:01Z', '2024-03-01 00:02Z'),
        (3, 'annotate', 'succeeded', '2024-02-01Z', '2024-02-01 00:01Z', '2024-02-01 00:02Z'),
        (4, 'annotate', 'succeeded', '2024-02-02Z', '2024-02-02 00:01Z', '2024-02-02 00:02Z'),
        (5, 'annotate', 'running', '2024-01-05Z', '2024-01-05 00:01Z', NULL);
      INSERT INTO job_runs (job_type, status, pipeline_id, job_params) VALUES
        ('mapping', 'succeeded', 1, '{"score_set_id": 1}'), ('mapping', 'succeeded', 2, '{"score_set_id": 1}'),
        ('annotation', 'succeeded', 2, '{"score_set_id": 1}'), ('mapping', 'succeeded', 3, '{"score_set_id": "2"}'),
        ('mapping', 'succeeded', 4, '{"score_set_id": 4}'), ('mapping', 'running', 5, '{"score_set_id": 5}'),
        ('cleaning', 'succeeded', 5, NULL), ('cleaning', 'succeeded', 5, '[3]'), ('cleaning', 'succeeded', 5, '"3"'),
        ('cleaning', 'succeeded', 5, '{"score_set_id": "three"}'), ('cleaning', 'succeeded', NULL, '{"score_set_id": 3}');
      INSERT INTO variant_annotation_status (variant_id, annotation_type, version, status, current) VALUES
        (11, 'vrs_mapping', NULL, 'success', true), (12, 'vrs_mapping', NULL, 'success', true),
        (13, 'vrs_mapping', NULL, 'failed', true), (13, 'vrs_mapping', NULL, 'success', false),
        (11, 'clinvar_control', '01_2024', 'success', true), (11, 'clinvar_control', '02_2024', 'success', true),
        (41, 'vrs_mapping', NULL, 'success', true);
      """;

  /**
   * Variants 11 and 12 measure allele 1, which variant 21 does too; allele 2 is its translation for
   * 11 only. Until May 2024, 11 measured allele 3.
   */
  private static final String NEW =
      """
      INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE VALUES
        (1, 'ga4gh:VA.1', 'cdna', 'CA1'), (2, 'ga4gh:VA.2', 'protein', NULL), (3, 'ga4gh:VA.3', 'cdna', 'CA3'),
        (4, 'ga4gh:VA.4', 'cdna', NULL);
      INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from, valid_to)
        OVERRIDING SYSTEM VALUE VALUES
        (110, 11, 'cdna', 'v1', '2024-01-01', '2024-01-01Z', '2024-05-01Z'),
        (111, 11, 'cdna', 'v2', '2024-05-01', '2024-05-01Z', NULL),
        (112, 12, 'cdna', 'v1', '2024-01-01', '2024-01-01Z', NULL),
        (121, 21, 'cdna', 'v1', '2024-01-01', '2024-01-01Z', NULL),
        (122, 22, 'cdna', 'v1', '2024-01-01', '2024-01-01Z', NULL),
        (141, 41, 'cdna', 'v1', '2024-01-01', '2024-01-01Z', NULL);
      INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to) VALUES
        (110, 3, true, '2024-01-01Z', '2024-05-01Z'),
        (111, 1, true, '2024-05-01Z', NULL), (111, 2, false, '2024-05-01Z', NULL), (112, 1, true, '2024-01-01Z', NULL),
        (121, 4, true, '2024-01-01Z', NULL), (141, 1, true, '2024-01-01Z', NULL);
      INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency) VALUES
        (1, 'gnomAD', '1', 'v4.1', 1, 10, 0.1);
      INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to) VALUES
        (1, 1, '2024-05-02Z', NULL), (2, 1, '2024-01-01Z', '2024-02-01Z');
      INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version) VALUES
        (1, 'ClinVar', '1', '01_2024'), (2, 'ClinVar', '1', '02_2024');
      INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from) VALUES
        (1, 1, '2024-05-02Z'), (1, 2, '2024-05-02Z');
      INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from) VALUES
        (1, NULL, '112', '2024-05-02', '2024-05-02Z'), (2, 'missense_variant', '112', '2024-05-02', '2024-05-02Z');
      INSERT INTO annotation_event (annotation_type, variant_id, allele_id, disposition, reason, source_version, created_at) VALUES
        ('vrs_mapping', 11, NULL, 'failed', 'x', NULL, '2024-01-01Z'),
        ('vrs_mapping', 11, NULL, 'present', 'x', NULL, '2024-05-01Z'),
        ('vrs_mapping', 12, NULL, 'present', 'x', NULL, '2024-01-01Z'),
        ('clinvar_control', NULL, 1, 'present', 'x', '01_2024', '2024-05-02Z'),
        ('clinvar_control', NULL, 1, 'present', 'x', '02_2024', '2024-05-02Z'),
        ('clinvar_control', NULL, 2, 'absent', 'x', '02_2024', '2024-05-02Z'),
        ('mapped_hgvs', NULL, 3, 'present', 'x', NULL, '2024-01-01Z');
      """;

  private ReportedDatabase() {}

  /** With all tables, the new ones filled. */
  static TestDatabase expanded() {
    return TestDatabase.copyOf("reported", ReportedDatabase::prepare);
  }

  /** As it was before anybody thought of alleles. */
  static TestDatabase beforeExpand() {
    TestDatabase database =
        TestDatabase.copyOf("reported before", ReportedDatabase::createTablesAround);
    database.execute(AROUND);
    return database;
  }

  private static void createTablesAround(DataSource dataSource) {
    new Migrations(dataSource).baseline(ClinvarShape.RENAMED);
  }

  private static void prepare(DataSource dataSource) throws Exception {
    createTablesAround(dataSource);
    new Migrations(dataSource).expand();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(AROUND);
      statement.execute(NEW);
    }
  }
}
