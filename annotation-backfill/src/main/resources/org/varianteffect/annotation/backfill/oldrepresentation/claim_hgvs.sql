-- R12: each allele claims the first HGVS of its own level along the precedence of its contributors (R9). It goes to the native allele
-- that holds it, else to the claimant with the smallest digest.
INSERT INTO annotation_backfill.hgvs_claims (allele_id, hgvs, holder_id)
WITH contribution AS (
  SELECT w.allele_id, r.assay_level AS level,
         annotation_backfill.hgvs_at('genomic', nullif(m.hgvs_g, ''), r.assay_level, r.hgvs_assay_level) AS hgvs_g,
         annotation_backfill.hgvs_at('cdna', nullif(m.hgvs_c, ''), r.assay_level, r.hgvs_assay_level) AS hgvs_c,
         annotation_backfill.hgvs_at('protein', nullif(m.hgvs_p, ''), r.assay_level, r.hgvs_assay_level) AS hgvs_p,
         row_number() OVER (PARTITION BY w.allele_id ORDER BY r.valid_to IS NULL DESC, r.mapped_date DESC, m.id DESC) AS precedence
  FROM annotation_backfill.written_mapping_records AS w
  JOIN mapping_records AS r ON r.id = w.mapping_record_id
  JOIN mapped_variants AS m ON m.id = w.mapped_variant_id
  WHERE w.allele_id IS NOT NULL
),
levelled AS (
  SELECT c.*, CASE WHEN w.created THEN first_value(c.level) OVER (PARTITION BY c.allele_id ORDER BY c.precedence) ELSE a.level END AS own_level,
         w.created, a.vrs_digest,
         -- the pipeline's: not ours from the first, or named by the pipeline since
         coalesce(nullif(a.hgvs_g, ''), nullif(a.hgvs_c, ''), nullif(a.hgvs_p, '')) IS NOT NULL
           AND (NOT (w.created OR w.filled && '{hgvs_g,hgvs_c,hgvs_p}') OR w.fingerprint <> annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p)) AS has_its_own
  FROM contribution AS c
  JOIN alleles AS a ON a.id = c.allele_id
  JOIN annotation_backfill.written_alleles AS w ON w.allele_id = c.allele_id
),
claim AS (
  SELECT DISTINCT ON (l.allele_id) l.allele_id, l.created, l.vrs_digest, named.hgvs
  FROM levelled AS l
  CROSS JOIN LATERAL (
    SELECT CASE l.own_level WHEN 'genomic' THEN l.hgvs_g WHEN 'cdna' THEN l.hgvs_c ELSE l.hgvs_p END AS hgvs) AS named
  WHERE named.hgvs IS NOT NULL AND NOT l.has_its_own
  ORDER BY l.allele_id, l.precedence
)
SELECT c.allele_id, c.hgvs,
       coalesce(
         held.allele_id,
         first_value(c.allele_id) OVER (PARTITION BY c.hgvs ORDER BY c.created, c.vrs_digest COLLATE "C"))
FROM claim AS c
LEFT JOIN LATERAL (
  SELECT a.id AS allele_id
  FROM alleles AS a
  LEFT JOIN annotation_backfill.written_alleles AS w ON w.allele_id = a.id
  WHERE coalesce(a.hgvs_g, a.hgvs_c, a.hgvs_p) = c.hgvs
    AND (w.allele_id IS NULL OR NOT (w.created OR w.filled && '{hgvs_g,hgvs_c,hgvs_p}') OR w.fingerprint <> annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p))
) AS held ON true
