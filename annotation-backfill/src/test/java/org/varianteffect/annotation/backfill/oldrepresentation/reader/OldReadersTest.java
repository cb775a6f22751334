package org.varianteffect.annotation.backfill.oldrepresentation.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** What the readers returned before there were alleles, on both shapes of the ClinVar table. */
class OldReadersTest {
  private static final String SCORE_SET = "urn:mavedb:00000001-a-1";

  /**
   * Variant 3 was never mapped; 1 was mapped twice and is linked to a gnomAD row of an old release.
   */
  private static final String ROWS =
      """
      insert into scoresets (id, urn, dataset_columns) values
        (1, 'urn:mavedb:00000001-a-1', '{"score_columns": ["score", "it''s"]}'), (2, 'urn:mavedb:00000002-a-1', '{}');
      insert into variants (id, urn, data, scoreset_id, hgvs_nt) values
        (1, 'urn:mavedb:00000001-a-1#1', '{"score_data": {"score": 0.5, "it''s": "a,\\"b"}}', 1, 'c.1A>G'),
        (2, 'urn:mavedb:00000001-a-1#2', '{"score_data": {"score": null}}', 1, ' '),
        (3, 'urn:mavedb:00000001-a-1#10', '{}', 1, null),
        (4, 'urn:mavedb:00000002-a-1#1', '{}', 2, null);
      insert into mapped_variants (id, variant_id, mapped_date, modification_date, mapping_api_version, current, clingen_allele_id,
                                   vep_functional_consequence) values
        (10, 1, '2023-01-01', '2023-01-01', 'v1', false, 'CA9', null), (11, 1, '2024-01-01', '2024-01-01', 'v1', true, 'CA1', 'stop_gained'),
        (12, 2, '2024-01-01', '2024-01-01', 'v1', true, 'CA2', null), (14, 4, '2024-01-01', '2024-01-01', 'v1', true, 'PA1', null);
      insert into variant_annotation_status (variant_id, annotation_type, status) values (1, 'vrs_mapping', 'success'), (1, 'clinvar_control', 'failed');
      insert into gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency) values
        (1, 'gnomAD', '1-1-A-G', 'v3.1.2', 1, 4, 0.25), (2, 'gnomAD', '1-1-A-G', 'v4.1', 1, 4, 0.125);
      insert into gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id) values (10, 2), (11, 1), (12, 2);
      insert into <controls> (id, db_name, db_identifier, db_version, clinical_significance) values
        (1, 'ClinVar', '1', '06_2024', 'Benign'), (2, 'ClinVar', '1', '07_2024', 'Benign');
      insert into mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id) values (10, 2), (11, 1), (12, 1), (12, 2);
      insert into variant_translations (aa_clingen_id, nt_clingen_id) values ('PA1', 'CA1'), ('PA1', 'CA2');
      """;

  private TestDatabase database;

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void readersReturnWhatTheCurrentMappingsAreLinkedTo(ClinvarShape shape) {
    OldReaders readers = filled(shape);
    assertThat(readers.annotationsOfVariant(SCORE_SET + "#1")).isEqualTo(2);
    assertThat(readers.annotationsOfScoreSet(SCORE_SET)).isEqualTo(4);
    assertThat(readers.annotations())
        .isEqualTo(database.value("select count(*) from v_variant_annotations", Long.class))
        .isEqualTo(5);
    assertThat(readers.controls(SCORE_SET)).isEqualTo(2);
    assertThat(readers.controlOptions(SCORE_SET)).isEqualTo(2);
    assertThat(readers.gnomad(SCORE_SET)).isEqualTo(2);
    assertThat(readers.mappingsOfVariant(SCORE_SET + "#1")).isEqualTo(1);
    assertThat(readers.mappingsOfVariant(SCORE_SET + "#10")).isZero();
    assertThat(readers.mappingsOfScoreSet(SCORE_SET)).isEqualTo(2);
    assertThat(readers.lookups(List.of("CA1"))).as("itself, PA1, CA2").isEqualTo(3);
    assertThat(readers.lookups(List.of("PA1", "CA9"))).as("PA1, CA1, CA2").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void theFileLacksVariantsWhoseOnlyGnomadRowIsOfAnotherRelease(ClinvarShape shape) {
    StringWriter file = new StringWriter();
    assertThat(filled(shape).csv(SCORE_SET, "v4.1", "07_2024", file)).isEqualTo(2);
    assertThat(file.toString().split("\r\n"))
        .containsExactly(
            SCORE_SET + "#2,NA,NA,NA,NA,NA,NA,0.125,v4.1,CA2,Benign,NA",
            SCORE_SET + "#10,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA");
    StringWriter older = new StringWriter();
    assertThat(filled(shape).csv(SCORE_SET, "v3.1.2", "06_2024", older)).isEqualTo(2);
    assertThat(older.toString())
        .startsWith(
            SCORE_SET
                + "#1,c.1A>G,NA,NA,0.5,\"a,\"\"b\",stop_gained,0.25,v3.1.2,CA1,Benign,NA\r\n");
  }

  private OldReaders filled(ClinvarShape shape) {
    if (database == null) {
      database =
          TestDatabase.copyOf(
              "old tables, " + shape, dataSource -> new Migrations(dataSource).baseline(shape));
      String controls = shape == ClinvarShape.COPIED ? "clinical_controls" : "clinvar_controls";
      database.execute(ROWS.replace("<controls>", controls));
    }
    return new OldReaders(database.dataSource());
  }
}
