-- L3
SELECT DISTINCT c.db_name, c.db_version
FROM variants AS v
JOIN mapped_variants AS m ON m.variant_id = v.id AND m.current
JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = m.id
JOIN <controlTable> AS c ON c.id = l.clinical_control_id
WHERE v.scoreset_id = :scoreSetId
