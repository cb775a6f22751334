--liquibase formatted sql logicalFilePath:annotation-migrations/expand

-- Which relations of the new representation were there before expand, and are therefore not ours to drop, and what expand
-- added to them. The other valid check sum is that of databases which ran this before it quoted the schema's name.

--changeset annotations:adopted_relations
--validCheckSum: 9:2f497ee999bbc9af821224add53f464d
--preconditions onFail:HALT
--precondition-sql-check expectedResult:known SELECT coalesce(min(concat_ws(' ', m.object, m.column_name, m.problem)), 'known') FROM annotation_backfill.shape_mismatches() m
CREATE TABLE IF NOT EXISTS annotation_backfill.adopted_relations (
  name text PRIMARY KEY,
  adopted_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO annotation_backfill.adopted_relations (name)
SELECT c.relname
FROM pg_class c
WHERE c.relnamespace = quote_ident(current_schema())::regnamespace
  AND c.relname IN (
    'alleles', 'mapping_records', 'mapping_record_alleles', 'clinvar_controls', 'gnomad_allele_links',
    'clinvar_allele_links', 'vep_allele_consequences', 'annotation_event', 'v_current_annotation_events')
ON CONFLICT (name) DO NOTHING;
CREATE TABLE IF NOT EXISTS annotation_backfill.added_parts (
  -- an index, or table.column
  name text PRIMARY KEY,
  added_at timestamptz NOT NULL DEFAULT now()
);
--rollback DROP SCHEMA IF EXISTS annotation_backfill CASCADE;
