-- What L6 answered of each known id, from the old tables alone, with the old slips on pairs mended. known: every translation on
-- the way has alleles on both sides, and is that of a record that is live now; the new tables hold no others.
WITH translation AS (
  SELECT
    t.aa_clingen_id AS aa,
    t.nt_clingen_id AS nt,
    EXISTS (
      SELECT 1
      FROM mapping_records AS r
      JOIN mapping_record_alleles AS one ON one.mapping_record_id = r.id AND one.valid_to IS NULL
      JOIN alleles AS aa ON aa.id = one.allele_id AND aa.level = 'protein' AND aa.clingen_allele_id = t.aa_clingen_id
      JOIN mapping_record_alleles AS other ON other.mapping_record_id = r.id AND other.valid_to IS NULL
      JOIN alleles AS nt ON nt.id = other.allele_id AND nt.level <> 'protein' AND nt.clingen_allele_id = t.nt_clingen_id
      WHERE r.valid_to IS NULL
    ) AS known
  FROM variant_translations AS t
),
equivalent AS (
  SELECT aa AS asked, 'nt' AS kind, nt AS found, known FROM translation
  UNION
  SELECT nt, 'aa', aa, known FROM translation
  UNION
  SELECT one.aa, 'aa', two.aa, one.known AND two.known FROM translation AS one JOIN translation AS two ON two.nt = one.nt
  UNION
  SELECT one.nt, 'nt', two.nt, one.known AND two.known FROM translation AS one JOIN translation AS two ON two.aa = one.aa
),
pair AS (
  SELECT DISTINCT clingen_allele_id AS asked, split_part(clingen_allele_id, ',', 1) AS one, split_part(clingen_allele_id, ',', 2) AS two
  FROM mapped_variants
  WHERE clingen_allele_id ~ '^[CP]A\d+,[CP]A\d+$'
),
answer AS (
  SELECT asked, kind, found, known FROM equivalent WHERE found <> asked
  UNION
  SELECT
    pair.asked, one.kind, least(one.found COLLATE "C", two.found COLLATE "C") || ',' || greatest(one.found COLLATE "C", two.found COLLATE "C"),
    one.known AND two.known
  FROM pair
  JOIN equivalent AS one ON one.asked = pair.one
  JOIN equivalent AS two ON two.asked = pair.two AND two.kind = one.kind
  UNION
  SELECT DISTINCT clingen_allele_id, 'exact', clingen_allele_id, true FROM mapped_variants WHERE clingen_allele_id ~ '^[CP]A\d+(,[CP]A\d+)?$'
)
SELECT 'L6' AS reader, v.urn, answer.asked || ' ' || answer.kind AS key, answer.found AS value, bool_or(answer.known) AS known
FROM answer
JOIN mapped_variants AS mv ON mv.clingen_allele_id = answer.found AND mv.current
JOIN variants AS v ON v.id = mv.variant_id
WHERE answer.kind = 'exact' OR answer.found <> answer.asked
GROUP BY v.urn, answer.asked, answer.kind, answer.found
