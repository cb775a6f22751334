-- Copies that no old control is equal to any more and that no link points to. Whoever is about to link one holds a lock on it: then it is
-- in use, and nobody waits.
WITH without_original AS MATERIALIZED (
  SELECT w.id
  FROM annotation_backfill.written_clinvar_controls AS w
  WHERE NOT EXISTS (SELECT FROM annotation_backfill.control_equivalents AS e WHERE e.control_id = w.id)
)
SELECT c.id
FROM without_original AS w
JOIN clinvar_controls AS c ON c.id = w.id
-- there are few: looked up one by one, where NOT EXISTS might have all of the links read
WHERE (SELECT l.id FROM clinvar_allele_links AS l WHERE l.clinvar_control_id = w.id LIMIT 1) IS NULL
FOR UPDATE OF c SKIP LOCKED
