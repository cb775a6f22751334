-- What the score sets <chosen> hold of the new representation. All joins are between whole sets, so that they are hash joins
-- for many score sets and index scans for one. An allele counts once, however many rows say something of it.
WITH chosen AS (
  SELECT s.id, s.urn, s.title, s.private
  FROM scoresets s
  WHERE <chosen>
),
measured AS (
  SELECT v.scoreset_id, v.id AS variant_id, r.id AS record_id
  FROM chosen
  JOIN variants v ON v.scoreset_id = chosen.id
  LEFT JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
),
of_variants AS (
  SELECT
    m.scoreset_id,
    count(DISTINCT m.variant_id) AS variants,
    count(DISTINCT m.variant_id) FILTER (WHERE m.record_id IS NOT NULL) AS records
  FROM measured m
  GROUP BY m.scoreset_id
),
linked AS (
  SELECT
    m.scoreset_id,
    l.allele_id,
    bool_or(l.is_authoritative) AS is_measured,
    count(*) FILTER (WHERE NOT l.is_authoritative) AS derived_links
  FROM measured m
  JOIN mapping_record_alleles l ON l.mapping_record_id = m.record_id AND <holds:l>
  GROUP BY m.scoreset_id, l.allele_id
),
of_alleles AS (
  SELECT
    linked.scoreset_id,
    count(*) AS alleles,
    count(*) FILTER (WHERE linked.is_measured) AS measured_alleles,
    sum(linked.derived_links)::bigint AS derived_links,
    count(nullif(a.clingen_allele_id, '')) AS clingen,
    count(gnomad.allele_id) AS gnomad,
    count(clinvar.allele_id) AS clinvar,
    count(vep.allele_id) AS vep
  FROM linked
  JOIN alleles a ON a.id = linked.allele_id
  LEFT JOIN (
    SELECT DISTINCT g.allele_id
    FROM gnomad_allele_links g
    WHERE <holds:g>
  ) AS gnomad ON gnomad.allele_id = a.id
  LEFT JOIN (
    SELECT DISTINCT e.allele_id
    FROM vep_allele_consequences e
    WHERE <holds:e>
  ) AS vep ON vep.allele_id = a.id
  LEFT JOIN (
    SELECT DISTINCT c.allele_id
    FROM clinvar_allele_links c
    WHERE <holds:c>
  ) AS clinvar ON clinvar.allele_id = a.id
  GROUP BY linked.scoreset_id
)
SELECT
  chosen.id AS score_set_id,
  chosen.urn AS score_set_urn,
  chosen.title,
  chosen.private,
  coalesce(v.variants, 0) AS variants,
  coalesce(v.records, 0) AS records,
  coalesce(a.alleles, 0) AS alleles,
  coalesce(a.measured_alleles, 0) AS measured_alleles,
  coalesce(a.derived_links, 0) AS derived_links,
  coalesce(a.clingen, 0) AS clingen,
  coalesce(a.gnomad, 0) AS gnomad,
  coalesce(a.clinvar, 0) AS clinvar,
  coalesce(a.vep, 0) AS vep
FROM chosen
LEFT JOIN of_variants v ON v.scoreset_id = chosen.id
LEFT JOIN of_alleles a ON a.scoreset_id = chosen.id
ORDER BY chosen.urn COLLATE "C" NULLS LAST, chosen.id
