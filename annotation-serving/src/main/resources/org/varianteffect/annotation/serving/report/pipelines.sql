-- A pipeline is a score set's when one of its jobs names that in its parameters. They are compared as text: parameters that
-- hold something else than a number find no score set, and stop nothing.
WITH last_pipeline AS (
  SELECT DISTINCT ON (j.job_params ->> 'score_set_id')
    j.job_params ->> 'score_set_id' AS score_set_id,
    p.id,
    p.name,
    p.status,
    p.created_at,
    p.started_at,
    p.finished_at
  FROM job_runs j
  JOIN pipelines p ON p.id = j.pipeline_id
  WHERE j.job_params ->> 'score_set_id' IS NOT NULL
  ORDER BY j.job_params ->> 'score_set_id', p.created_at DESC, p.id DESC
),
score_set AS (
  SELECT
    s.id,
    s.urn,
    s.title,
    s.private,
    s.processing_state,
    s.mapping_state,
    s.num_variants,
    last.id AS pipeline_id,
    last.name AS pipeline_name,
    last.status AS pipeline_status,
    last.created_at,
    last.started_at,
    last.finished_at,
    last.id IS NULL OR coalesce(last.finished_at < :needsRerunSince, false) AS needs_rerun
  FROM scoresets s
  LEFT JOIN last_pipeline last ON last.score_set_id = s.id::text
  WHERE :includePrivate OR NOT s.private
)
SELECT
  id AS score_set_id,
  urn AS score_set_urn,
  title,
  private,
  processing_state,
  mapping_state,
  num_variants,
  pipeline_id,
  pipeline_name,
  pipeline_status,
  created_at,
  started_at,
  finished_at,
  needs_rerun
FROM score_set
WHERE needs_rerun OR NOT :needsRerunOnly
ORDER BY pipeline_id IS NOT NULL, finished_at NULLS LAST, urn COLLATE "C" NULLS LAST, id
LIMIT :limit
