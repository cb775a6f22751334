WITH linked AS (
  SELECT
    gnomad.id AS gnomad_id,
    array_agg(v.urn ORDER BY <include:variant_order>, a.vrs_digest COLLATE "C") AS variant_urns,
    array_agg(a.vrs_digest ORDER BY <include:variant_order>, a.vrs_digest COLLATE "C") AS allele_digests,
    array_agg(l.is_authoritative ORDER BY <include:variant_order>, a.vrs_digest COLLATE "C") AS authoritative
  FROM variants v
  JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
  JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND <holds:l>
  JOIN alleles a ON a.id = l.allele_id
  JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = l.allele_id AND <holds:gnomad_link>
  JOIN gnomad_variants gnomad ON gnomad.id = gnomad_link.gnomad_variant_id
  WHERE v.scoreset_id = :scoreSetId AND (:version::text IS NULL OR gnomad.db_version = :version)
  GROUP BY gnomad.id
)
SELECT
<include:gnomad_columns>,
  linked.variant_urns,
  linked.allele_digests,
  linked.authoritative
FROM linked
JOIN gnomad_variants gnomad ON gnomad.id = linked.gnomad_id
ORDER BY gnomad.db_name COLLATE "C", gnomad.db_version COLLATE "C", gnomad.db_identifier COLLATE "C", gnomad.id
