--liquibase formatted sql logicalFilePath:annotation-migrations/expand

-- Which relations of the new representation were there before expand, and are therefore not ours to drop, and what expand
-- added to them.

--changeset annotations:adoption
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
  -- once only: what expand has created since was not there before
  AND to_regclass('annotation_backfill.added_parts') IS NULL
ON CONFLICT (name) DO NOTHING;
CREATE TABLE IF NOT EXISTS annotation_backfill.added_parts (
  -- an index, or table.column
  name text PRIMARY KEY,
  added_at timestamptz NOT NULL DEFAULT now()
);
--rollback empty

-- What adopted before, as databases have run it: not in a schema whose name needs quotes. It still takes the schema away, whatever
-- has run again since.
--changeset annotations:adopted_relations
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_class WHERE oid = to_regclass('annotation_backfill.added_parts')
CREATE TABLE IF NOT EXISTS annotation_backfill.adopted_relations (
  name text PRIMARY KEY,
  adopted_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO annotation_backfill.adopted_relations (name)
SELECT c.relname
FROM pg_class c
WHERE c.relnamespace = current_schema()::regnamespace
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
