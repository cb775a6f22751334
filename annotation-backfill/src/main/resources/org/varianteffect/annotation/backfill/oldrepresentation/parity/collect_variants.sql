INSERT INTO asked_variant (variant_id, score_set_id, urn)
SELECT v.id, v.scoreset_id, v.urn
FROM variants AS v
WHERE <range>
