INSERT INTO annotation_backfill.runs (status, parameters, started_at)
VALUES (
  'running',
  jsonb_build_object(
    'scoreSets', to_jsonb(CAST(:scoreSets AS text[])), 'proteinProxies', CAST(:proteinProxies AS text),
    'recheck', CAST(:recheck AS boolean), 'newestAllele', CAST(:newestAllele AS bigint)),
  :startedAt)
RETURNING id
