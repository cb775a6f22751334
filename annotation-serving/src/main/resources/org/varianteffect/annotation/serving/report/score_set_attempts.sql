-- What there is to say of a score set before the new tables exist.
WITH chosen AS (
  SELECT s.id, s.urn, s.title, s.private
  FROM scoresets s
  WHERE s.urn = :urn
)
SELECT
  chosen.id AS score_set_id,
  chosen.urn AS score_set_urn,
  chosen.title,
  chosen.private,
  'attempt' AS counted,
  status.annotation_type,
  status.status AS outcome,
  count(DISTINCT status.variant_id) AS counted_variants,
  NULL::bigint AS counted_alleles
FROM chosen
LEFT JOIN variants v ON v.scoreset_id = chosen.id
LEFT JOIN variant_annotation_status status ON status.variant_id = v.id AND status.current
GROUP BY chosen.id, chosen.urn, chosen.title, chosen.private, status.annotation_type, status.status
ORDER BY status.annotation_type COLLATE "C" NULLS LAST, status.status COLLATE "C"
