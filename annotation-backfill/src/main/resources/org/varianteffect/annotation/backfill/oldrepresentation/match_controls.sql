INSERT INTO annotation_backfill.control_equivalents AS e (old_control_id, control_id)
SELECT o.id, n.id
FROM clinical_controls AS o
JOIN clinvar_controls AS n ON (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version)
ON CONFLICT (old_control_id) DO UPDATE
SET control_id = EXCLUDED.control_id
WHERE e.control_id <> EXCLUDED.control_id
