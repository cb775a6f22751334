-- Procedures that fill old tables with a million mappings and what hangs on them, and look after them as somebody has for years.
-- Two connections share the work, on as many processors. The rows refer to each other as they should: nobody need check each.
CREATE SCHEMA million;

-- Filled first and indexed afterwards: one entry after the other into each index takes twice as long.
CREATE TABLE million.later_index AS
SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS relation, pg_get_indexdef(i.indexrelid) AS definition
FROM pg_index i
WHERE i.indrelid::regclass::text IN ('variants', 'mapped_variants', 'gnomad_variants_mapped_variants', 'variant_translations')
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid);
DO $$
BEGIN
  EXECUTE (SELECT 'DROP INDEX ' || string_agg(name, ', ') FROM million.later_index);
END $$;

CREATE PROCEDURE million.fill_mappings(low int, high int)
  LANGUAGE sql SET session_replication_role = replica AS
$$
INSERT INTO mapped_variants (
  id, variant_id, pre_mapped, post_mapped, mapped_date, mapping_api_version, current, alignment_level, clingen_allele_id, hgvs_g,
  vep_functional_consequence, vep_access_date)
SELECT
  i,
  i,
  jsonb_build_object('id', 'ga4gh:VA.' || md5(i || 'pre'), 'type', 'Allele'),
  jsonb_build_object(
    'id', 'ga4gh:VA.' || md5(i::text), 'type', 'Allele',
    'state', jsonb_build_object('type', 'LiteralSequenceExpression', 'sequence', 'T'),
    'location', jsonb_build_object('type', 'SequenceLocation', 'start', i, 'end', i + 1, 'digest', md5(i || 'location'))),
  '2024-01-01', 'v1', true, 'genomic', 'CA' || i, 'NC_000001.11:g.' || i || 'A>T',
  CASE WHEN i % 10 < 3 THEN 'missense_variant' END,
  CASE WHEN i % 10 < 4 THEN DATE '2024-02-01' + i % 300 END
FROM generate_series(low, high) i
$$;

CREATE PROCEDURE million.fill_others()
  LANGUAGE plpgsql SET session_replication_role = replica AS
$$
BEGIN
  INSERT INTO scoresets (id, urn, published_date, private, num_variants, dataset_columns)
  SELECT i, 'urn:mavedb:' || i || '-a-1', '2023-01-01', false, 10000, '{}' FROM generate_series(1, 100) i;
  INSERT INTO variants (id, urn, data, scoreset_id)
  SELECT i, 'urn:mavedb:' || (1 + i / 10001) || '-a-1#' || i, '{"score_data": {"score": 1}}', 1 + i / 10001 FROM generate_series(1, 1000000) i;
  INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency)
  SELECT i, 'gnomAD', '1-' || i || '-A-T', 'v4.1', 1, 2, 0.5 FROM generate_series(1, 100000) i;
  INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id)
  SELECT i, 1 + i % 100000 FROM generate_series(1, 400000) i;
  EXECUTE format(
    'INSERT INTO %s (id, db_name, db_identifier, db_version) SELECT i, ''ClinVar'', i::text, ''01_2024'' FROM generate_series(1, 50000) i',
    (SELECT c.confrelid::regclass FROM pg_constraint c WHERE c.conname = 'mapped_variants_clinical_controls_clinical_control_id_fkey'));
  INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id)
  SELECT i, 1 + i % 50000 FROM generate_series(1, 300000) i;
  INSERT INTO variant_translations (aa_clingen_id, nt_clingen_id)
  SELECT 'PA' || i / 3, 'CA' || i FROM generate_series(1, 200000) i;
END
$$;

CREATE PROCEDURE million.create_indexes(of_mappings boolean)
  LANGUAGE plpgsql AS
$$
DECLARE
  statement text;
BEGIN
  FOR statement IN SELECT definition FROM million.later_index WHERE (relation = 'mapped_variants') = of_mappings LOOP
    EXECUTE statement;
  END LOOP;
END
$$;

-- Statistics are gathered before they are to be finer, which would take longer and matters to nobody here.
CREATE PROCEDURE million.look_after_mappings()
  LANGUAGE plpgsql AS
$$
BEGIN
  CALL million.create_indexes(true);
  CREATE INDEX ix_mapped_variants_vep ON mapped_variants (vep_functional_consequence, mapped_date);
  CREATE STATISTICS st_mapped_variants_vep ON vep_functional_consequence, vep_access_date FROM mapped_variants;
  ALTER TABLE mapped_variants ADD CONSTRAINT ck_mapped_variants_vep CHECK (vep_access_date > '1990-01-01');
  ANALYZE mapped_variants;
  ALTER TABLE mapped_variants ALTER vep_functional_consequence SET STATISTICS 300;
  COMMENT ON COLUMN mapped_variants.vep_access_date IS 'when VEP was asked';
  GRANT SELECT (vep_access_date) ON mapped_variants TO PUBLIC;
END
$$;

CREATE PROCEDURE million.look_after_others()
  LANGUAGE plpgsql AS
$$
DECLARE
  relation text;
BEGIN
  CALL million.create_indexes(false);
  FOR relation IN
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'm') AND c.relname <> 'mapped_variants'
  LOOP
    EXECUTE 'ANALYZE ' || relation;
  END LOOP;
  ALTER TABLE gnomad_variants_mapped_variants ALTER gnomad_variant_id SET STATISTICS 200;
  ALTER TABLE variant_translations ALTER nt_clingen_id SET STATISTICS 1000;
  COMMENT ON TABLE variant_translations IS 'pairs';
  GRANT SELECT ON variant_translations, gnomad_variants_mapped_variants TO PUBLIC;
END
$$;
