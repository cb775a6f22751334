-- Copied: the association points to a table (not a view) of the old name.
SELECT EXISTS (
  SELECT
  FROM pg_class AS c
  WHERE c.oid = to_regclass('clinical_controls') AND c.relkind IN ('r', 'p')
    AND NOT EXISTS (
      SELECT
      FROM pg_constraint AS k
      WHERE k.conrelid = to_regclass('mapped_variants_clinical_controls') AND k.contype = 'f'
        AND k.confrelid = to_regclass('clinvar_controls')))
