INSERT INTO asked_variant (variant_id, score_set_id, urn)
SELECT v.id, v.scoreset_id, v.urn
FROM variants AS v
WHERE v.id IN (SELECT n.variant_id FROM named AS n WHERE n.in_old <> n.in_new)
