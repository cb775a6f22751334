--liquibase formatted sql logicalFilePath:annotation-migrations/expand

-- Which relations of the new representation were there before expand, and are therefore not ours to drop.

--changeset annotations:adopted_relations
CREATE TABLE annotation_backfill.adopted_relations (
  name text PRIMARY KEY,
  adopted_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO annotation_backfill.adopted_relations (name)
SELECT c.relname
FROM pg_class c
WHERE c.relnamespace = current_schema()::regnamespace
  AND c.relname IN (
    'alleles', 'mapping_records', 'mapping_record_alleles', 'clinvar_controls', 'gnomad_allele_links',
    'clinvar_allele_links', 'vep_allele_consequences', 'annotation_event', 'v_current_annotation_events');
--rollback DROP TABLE annotation_backfill.adopted_relations;

--changeset annotations:drop_unless_adopted splitStatements:false runOnChange:true
-- Drops a relation that expand created. One that still holds rows is refused: they are native, or the backfill's.
CREATE OR REPLACE FUNCTION annotation_backfill.drop_unless_adopted(relation text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  target regclass := to_regclass(format('%I.%I', current_schema(), relation));
  holds_rows boolean := false;
BEGIN
  IF target IS NULL OR EXISTS (SELECT 1 FROM annotation_backfill.adopted_relations a WHERE a.name = relation) THEN
    RETURN;
  END IF;
  IF (SELECT relkind FROM pg_class WHERE oid = target) = 'v' THEN
    EXECUTE format('DROP VIEW %s', target);
    RETURN;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', target) INTO holds_rows;
  IF holds_rows THEN
    RAISE EXCEPTION 'expand cannot be rolled back: table % holds rows that would be lost', relation
      USING ERRCODE = 'object_not_in_prerequisite_state',
        HINT = 'Roll the backfill back first; rows that remain were written by the running pipeline.';
  END IF;
  EXECUTE format('DROP TABLE %s', target);
END
$$;
--rollback DROP FUNCTION annotation_backfill.drop_unless_adopted(text);
