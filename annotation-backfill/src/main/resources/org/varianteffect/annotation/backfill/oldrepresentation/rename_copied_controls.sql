-- A copied control whose original has come to have another key follows it, so that its links stay and nothing is left behind: unless an
-- original still has the old key, or the new table has the new one already.
UPDATE clinvar_controls AS n
SET db_name = o.db_name,
    db_identifier = o.db_identifier,
    db_version = o.db_version
FROM (
  SELECT DISTINCT ON (moved.db_name, moved.db_identifier, moved.db_version) moved.*
  FROM (
    SELECT DISTINCT ON (e.control_id) e.control_id, c.db_name, c.db_identifier, c.db_version
    FROM annotation_backfill.control_equivalents AS e
    JOIN clinical_controls AS c ON c.id = e.old_control_id
    JOIN clinvar_controls AS copy ON copy.id = e.control_id
    WHERE e.created
      AND (c.db_name, c.db_identifier, c.db_version) IS DISTINCT FROM (copy.db_name, copy.db_identifier, copy.db_version)
      AND NOT EXISTS (
        SELECT FROM clinical_controls AS kept
        WHERE (kept.db_name, kept.db_identifier, kept.db_version) = (copy.db_name, copy.db_identifier, copy.db_version))
    ORDER BY e.control_id, c.id
  ) AS moved
  ORDER BY moved.db_name, moved.db_identifier, moved.db_version, moved.control_id
) AS o
WHERE n.id = o.control_id
  AND NOT EXISTS (
    SELECT FROM clinvar_controls AS taken
    WHERE (taken.db_name, taken.db_identifier, taken.db_version) = (o.db_name, o.db_identifier, o.db_version))
