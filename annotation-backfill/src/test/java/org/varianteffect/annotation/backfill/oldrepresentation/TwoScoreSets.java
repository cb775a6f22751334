package org.varianteffect.annotation.backfill.oldrepresentation;

import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Two score sets of a variant each, both of which have measured allele 1; gnomAD by the first.
 * {@code allele_at} makes documents of others.
 */
final class TwoScoreSets {
  private static final String ROWS =
      """
      INSERT INTO scoresets (id, urn, title, private, num_variants, dataset_columns)
      VALUES (1, 'urn:mavedb:00000001-a-1', 't', false, 1, '{}'), (2, 'urn:mavedb:00000002-a-1', 't', false, 1, '{}');
      INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
      SELECT v, 'urn:mavedb:0000000' || v || '-a-1#1', '{}', v, '2023-01-01', '2023-01-01' FROM generate_series(1, 2) AS v;
      INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency, creation_date, modification_date)
      VALUES (5, 'gnomAD', '1-1-A-T', 'v3.1.2', 1, 2, 0.5, '2023-01-01', '2023-01-01');
      CREATE FUNCTION allele_at(place int) RETURNS jsonb LANGUAGE sql AS $$
        SELECT jsonb_build_object('type', 'Allele',
          'location', jsonb_build_object('type', 'SequenceLocation', 'start', place, 'end', place + 1,
            'sequenceReference', '{"type": "SequenceReference", "refgetAccession": "SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"}'::jsonb),
          'state', '{"type": "LiteralSequenceExpression", "sequence": "T"}'::jsonb) $$;
      INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
      SELECT 10 * v, v, allele_at(1), '2023-02-01', '2023-02-01', '1', true, 'genomic' FROM generate_series(1, 2) AS v;
      INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id) VALUES (10, 5);
      """;

  private TwoScoreSets() {}

  static TestDatabase expanded() {
    return TestDatabase.copyOf(
        "two score sets",
        () -> {
          TestDatabase database = EmptyDatabase.expanded(ClinvarShape.COPIED);
          database.execute(ROWS);
          return database;
        });
  }
}
