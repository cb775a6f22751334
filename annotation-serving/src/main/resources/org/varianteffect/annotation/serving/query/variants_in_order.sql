-- Some variants, in the order of the numbers after # within a score set: they have no leading zeros, and all that precedes them is
-- the same. Whatever looks up something for one after the other needs not sort again.
(
  SELECT
    v.id,
    v.urn,
    v.hgvs_nt,
    v.hgvs_pro,
    v.hgvs_splice,
    v.data,
    s.urn AS score_set_urn,
    length(v.urn) AS urn_length,
    v.urn COLLATE "C" AS urn_bytes
  FROM variants v
  JOIN scoresets s ON s.id = v.scoreset_id
  WHERE <restriction>
  ORDER BY length(v.urn), v.urn COLLATE "C", v.id
  <page>
) AS v
