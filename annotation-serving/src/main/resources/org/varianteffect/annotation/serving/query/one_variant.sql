-- A variant on its own, where there is nothing to put in order.
(
  SELECT v.id, v.urn, v.hgvs_nt, v.hgvs_pro, v.hgvs_splice, s.urn AS score_set_urn
  FROM variants v
  JOIN scoresets s ON s.id = v.scoreset_id
  WHERE v.urn = :urn AND <visible:s>
) AS v
