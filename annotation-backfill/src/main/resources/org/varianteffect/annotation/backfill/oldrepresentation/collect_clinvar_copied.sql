-- T1, where the controls were copied: the old control's equal in the new table.
INSERT INTO observation (source, allele_id, key, mapped_variant_id, variant_id, valid_from, valid_to, old_control_id, precedence, is_sole, is_disputed)
SELECT 'clinvar', c.allele_id, e.control_id::text, c.mapped_variant_id, c.variant_id, c.valid_from, c.valid_to, l.clinical_control_id, 1, false, false
FROM contributor AS c
JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = c.mapped_variant_id
CROSS JOIN LATERAL (
  SELECT e.control_id
  FROM annotation_backfill.control_equivalents AS e
  WHERE e.old_control_id = l.clinical_control_id
  LIMIT 1 -- there is one; so said, it is looked up, instead of reading all of them once a chunk
) AS e
