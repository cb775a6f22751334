SELECT id, started_at, parameters ->> 'proteinProxies' AS protein_proxies,
       ARRAY(SELECT jsonb_array_elements_text(parameters -> 'scoreSets')) AS score_sets,
       coalesce((parameters ->> 'recheck')::boolean, false) AS recheck,
       coalesce((parameters ->> 'newestAllele')::bigint, 0) AS newest_allele
FROM annotation_backfill.runs
WHERE status IN ('running', 'interrupted', 'failed')
