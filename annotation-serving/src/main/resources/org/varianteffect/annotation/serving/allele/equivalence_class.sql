-- The alleles that mapping records of visible score sets link with what was asked for (the focus), and those linked with the
-- translations of it in turn: a nucleotide change, its protein change, and the other nucleotide changes that make the same.
WITH named AS (
  SELECT a.id, a.level, nullif(a.clingen_allele_id, '') AS clingen_allele_id
  FROM alleles a
  WHERE a.id = ANY (:focusIds)
),
-- A pair of ClinGen ids may be stored in either order.
spelling AS (
  SELECT named.clingen_allele_id AS id FROM named WHERE named.clingen_allele_id IS NOT NULL
  UNION
  SELECT split_part(named.clingen_allele_id, ',', 2) || ',' || split_part(named.clingen_allele_id, ',', 1)
  FROM named
  WHERE named.clingen_allele_id ~ '^[^,]+,[^,]+$'
),
-- Other alleles of the focus' ClinGen id are the same change.
seed AS (
  SELECT named.id FROM named
  UNION
  SELECT a.id FROM alleles a JOIN spelling ON spelling.id = a.clingen_allele_id
),
near AS (
  SELECT
    other.allele_id,
    bool_or(other.projection_group = known.projection_group AND known.allele_id = ANY (:focusIds)) AS same_group
  FROM seed
  JOIN mapping_record_alleles known ON known.allele_id = seed.id AND <holds:known>
  JOIN mapping_records r ON r.id = known.mapping_record_id AND <holds:r>
  JOIN variants v ON v.id = r.variant_id
  JOIN scoresets s ON s.id = v.scoreset_id
  JOIN mapping_record_alleles other ON other.mapping_record_id = r.id AND <holds:other>
  WHERE <visible:s>
  GROUP BY other.allele_id
),
-- Only what lies on the other side of the genetic code leads on, and only back to this side.
across AS (
  SELECT near.allele_id
  FROM near
  JOIN alleles a ON a.id = near.allele_id
  WHERE (a.level = 'protein') <> (SELECT bool_or(named.level = 'protein') FROM named)
),
-- Each record once: one that many of these alleles share leads to all of its alleles.
onward AS (
  SELECT DISTINCT r.id
  FROM across
  JOIN mapping_record_alleles known ON known.allele_id = across.allele_id AND <holds:known>
  JOIN mapping_records r ON r.id = known.mapping_record_id AND <holds:r>
  JOIN variants v ON v.id = r.variant_id
  JOIN scoresets s ON s.id = v.scoreset_id
  WHERE <visible:s>
),
far AS (
  SELECT DISTINCT other.allele_id
  FROM onward
  JOIN mapping_record_alleles other ON other.mapping_record_id = onward.id AND <holds:other>
  JOIN alleles a ON a.id = other.allele_id
  WHERE (a.level = 'protein') = (SELECT bool_or(named.level = 'protein') FROM named)
),
member AS (
  SELECT found.allele_id, coalesce(bool_or(found.same_group), false) AS same_group
  FROM (
    SELECT named.id AS allele_id, false AS same_group FROM named
    UNION ALL
    SELECT near.allele_id, near.same_group FROM near
    UNION ALL
    SELECT far.allele_id, false FROM far
  ) AS found
  GROUP BY found.allele_id
)
SELECT
  a.id,
<include:allele_columns>,
  a.id = ANY (:focusIds) AS is_focus,
  member.same_group OR EXISTS (
    SELECT 1 FROM spelling WHERE spelling.id = a.clingen_allele_id
  ) AS same_change
FROM member
JOIN alleles a ON a.id = member.allele_id
ORDER BY is_focus DESC, a.vrs_digest COLLATE "C"
LIMIT :limit
