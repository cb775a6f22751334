DELETE FROM annotation_backfill.control_equivalents AS e
WHERE NOT EXISTS (SELECT FROM clinical_controls AS o WHERE o.id = e.old_control_id)
