-- Facts about the current schema from which the phase follows. Only the catalog is read, and no object need exist.
SELECT
  to_regclass(format('%I.generation_unfinished', current_schema())) IS NOT NULL AS being_generated,
  to_regclass(format('%I.mapped_variants', current_schema())) IS NOT NULL AS has_old,
  to_regnamespace('annotation_backfill') IS NOT NULL AS has_own_schema,
  to_regnamespace('annotation_backfill') IS NOT NULL
    AND to_regprocedure('annotation_backfill.gate_reasons()') IS NOT NULL AS expanded,
  -- what the function says, which cannot be called where it may not be
  (SELECT substring(p.prosrc FROM '[0-9]+')
    FROM pg_proc p
    WHERE p.oid = to_regprocedure('annotation_backfill.schema_version()')) AS schema_version,
  to_regprocedure('annotation_backfill.backfill_verdict()') IS NOT NULL AS knows_backfill_verdict,
  to_regclass('annotation_backfill.added_parts') IS NOT NULL AS knows_added_parts,
  to_regclass('annotation_backfill.reads_of_old_tables') IS NOT NULL AS watches_reads,
  EXISTS (
    SELECT 1 FROM pg_attribute
    WHERE attrelid = to_regclass(format('%I.v_variant_annotations', current_schema())) AND attname = 'mapping_record_id'
  ) AS cut_over,
  EXISTS (
    SELECT 1 FROM pg_attribute
    WHERE attrelid = to_regclass(format('%I.mapped_variants', current_schema()))
      AND attname IN ('vep_functional_consequence', 'vep_access_date') AND NOT attisdropped
  ) AS has_retired_columns,
  to_regnamespace('annotation_archive') IS NOT NULL AS has_archive,
  (SELECT relkind FROM pg_class
    WHERE oid = to_regclass(format('%I.clinical_controls', current_schema()))) AS clinical_controls_kind,
  EXISTS (
    SELECT 1 FROM pg_constraint
    WHERE contype = 'f'
      AND conrelid = to_regclass(format('%I.mapped_variants_clinical_controls', current_schema()))
      AND confrelid = to_regclass(format('%I.clinvar_controls', current_schema()))
  ) AS association_follows_clinvar_controls
