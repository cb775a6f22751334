-- T7: where no row of ours ends any more where the pipeline has ended one, since the old mappings have moved, an empty row stays there: it
-- tells later runs.
INSERT INTO desired (source, allele_id, key, valid_from, valid_to, access_date, source_version)
SELECT e.source, e.allele_id, e.key, e.ended_at, e.ended_at,
       CASE WHEN e.source = 'vep' THEN (e.ended_at AT TIME ZONE 'UTC')::date END,
       CASE WHEN e.source = 'vep' THEN 'legacy' END
FROM ended AS e
WHERE e.allele_id IN (SELECT c.allele_id FROM contributor AS c)
  AND NOT EXISTS (
    SELECT FROM desired AS d
    WHERE d.source = e.source AND d.allele_id = e.allele_id AND (e.scope IS NULL OR d.key = e.scope) AND d.valid_to = e.ended_at)
