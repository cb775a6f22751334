SELECT
  v.id,
  <columns>
FROM (
  SELECT v.id, v.urn, v.hgvs_nt, v.hgvs_splice, v.hgvs_pro, v.data
  FROM variants v
  WHERE <restriction>
  <page>
) AS v
<joins>
ORDER BY <include:variant_order><tie_breakers>
