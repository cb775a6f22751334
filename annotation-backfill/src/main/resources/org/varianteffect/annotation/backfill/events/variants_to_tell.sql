WITH chunk_variant AS (
  SELECT v.id AS variant_id, v.scoreset_id AS score_set_id
  FROM variants AS v
  WHERE :everything OR v.scoreset_id = ANY (:scoreSets)
)
SELECT m.variant_id AS id
FROM (
  <missingMappingEvents>
) AS m
UNION
SELECT o.variant_id
FROM (
  <outdatedMappingEvents>
) AS o
UNION
SELECT a.variant_id
FROM (
  <missingAlleleEvents>
) AS a
