-- L6: pairs of the old table, and pairs of alleles that live records link, of which they measured one.
INSERT INTO translation_edge (aa, nt, in_old, in_new, explanation)
WITH old_edge AS (
  SELECT aa_clingen_id AS aa, nt_clingen_id AS nt
  FROM variant_translations
  WHERE aa_clingen_id <> '' AND nt_clingen_id <> ''
),
-- each of the two alleles is read once, whichever of them is the protein
linked AS (
  SELECT CASE WHEN t.level = 'protein' THEN t.clingen_allele_id ELSE m.clingen_allele_id END AS aa,
         CASE WHEN t.level = 'protein' THEN m.clingen_allele_id ELSE t.clingen_allele_id END AS nt, d.id
  FROM mapping_record_alleles AS d
  JOIN mapping_records AS r ON r.id = d.mapping_record_id AND r.valid_to IS NULL
  JOIN mapping_record_alleles AS o ON o.mapping_record_id = r.id AND o.valid_to IS NULL AND o.is_authoritative
  JOIN alleles AS t ON t.id = d.allele_id AND t.clingen_allele_id IS NOT NULL
  JOIN alleles AS m ON m.id = o.allele_id AND m.clingen_allele_id IS NOT NULL
  WHERE NOT d.is_authoritative AND d.valid_to IS NULL
    AND ((t.level = 'protein' AND m.level IN ('genomic', 'cdna')) OR (m.level = 'protein' AND t.level IN ('genomic', 'cdna')))
),
new_edge AS (
  SELECT aa, nt, bool_or(NOT EXISTS (SELECT FROM annotation_backfill.written_derived_links AS w WHERE w.id = l.id)) AS is_native
  FROM linked AS l
  GROUP BY aa, nt
)
SELECT aa, nt, o.aa IS NOT NULL, n.aa IS NOT NULL,
       CASE
         WHEN o.aa IS NULL THEN CASE WHEN n.is_native THEN 'NATIVE' END
         WHEN n.aa IS NOT NULL THEN NULL
         -- E1: a pair with an empty side links nothing. OFFSET 0: looked up for the few that are asked, where all alleles would be hashed
         WHEN NOT EXISTS (SELECT FROM alleles AS a WHERE a.clingen_allele_id = aa AND a.level = 'protein' OFFSET 0)
           OR NOT EXISTS (SELECT FROM alleles AS a WHERE a.clingen_allele_id = nt AND a.level IN ('genomic', 'cdna') OFFSET 0) THEN 'TRANSLATION_UNUSED'
         -- E1: links are on the windows of our records; without a live one there is none
         WHEN NOT EXISTS (
           SELECT
           FROM alleles AS a
           JOIN contribution AS c ON c.allele_id = a.id AND c.valid_to IS NULL
           WHERE (a.clingen_allele_id = aa AND a.level = 'protein') OR (a.clingen_allele_id = nt AND a.level IN ('genomic', 'cdna')))
           THEN 'NO_LIVE_RECORD'
         -- whoever ended the link of a record that goes on has said so since
         WHEN EXISTS (
           SELECT
           FROM alleles AS a
           JOIN contribution AS c ON c.allele_id = a.id AND c.valid_to IS NULL
           JOIN mapping_record_alleles AS l ON l.mapping_record_id = c.mapping_record_id AND NOT l.is_authoritative AND l.valid_to IS NOT NULL
           JOIN alleles AS b ON b.id = l.allele_id
           LEFT JOIN annotation_backfill.written_derived_links AS w ON w.id = l.id
           WHERE w.left_live IS NOT false
             AND ((a.clingen_allele_id = aa AND a.level = 'protein' AND b.clingen_allele_id = nt AND b.level IN ('genomic', 'cdna'))
               OR (a.clingen_allele_id = nt AND a.level IN ('genomic', 'cdna') AND b.clingen_allele_id = aa AND b.level = 'protein')))
           THEN 'NATIVE'
         ELSE (
           SELECT 'QUARANTINED'
           FROM alleles AS a
           JOIN contribution AS c ON c.allele_id = a.id AND c.valid_to IS NULL
           JOIN annotation_backfill.anomalies AS k ON k.mapped_variant_id = c.mapped_variant_id AND k.kind = 'QUARANTINED'
           WHERE (a.clingen_allele_id = aa AND a.level = 'protein') OR (a.clingen_allele_id = nt AND a.level IN ('genomic', 'cdna'))
           LIMIT 1)
       END
FROM old_edge AS o
FULL JOIN new_edge AS n USING (aa, nt)
