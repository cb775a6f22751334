-- T7: from when on the pipeline wants nothing more of ours: it has ended a row that we left live. In ClinVar that is about one control.
INSERT INTO ended (source, allele_id, scope, key, ended_at)
SELECT DISTINCT ON (p.source, p.allele_id, scope.key) p.source, p.allele_id, scope.key, p.key, p.valid_to
FROM present AS p
CROSS JOIN LATERAL (SELECT CASE WHEN p.source = 'clinvar' THEN p.key END AS key) AS scope
WHERE p.closed_by_pipeline
ORDER BY p.source, p.allele_id, scope.key, p.valid_to, p.id
