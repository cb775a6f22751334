-- The variants of each in no order: they are put in order where they are read, which is faster than here.
WITH linked AS (
  SELECT
    gnomad_link.gnomad_variant_id,
    array_agg(v.urn) AS variant_urns,
    array_agg(a.vrs_digest) AS allele_digests,
    array_agg(l.is_authoritative) AS authoritative
  FROM variants v
  JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
  JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND <holds:l>
  JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = l.allele_id AND <holds:gnomad_link>
  JOIN alleles a ON a.id = l.allele_id
  WHERE v.scoreset_id = :scoreSetId
  GROUP BY gnomad_link.gnomad_variant_id
)
SELECT
<include:gnomad_columns>,
  linked.variant_urns,
  linked.allele_digests,
  linked.authoritative
FROM linked
JOIN gnomad_variants gnomad ON gnomad.id = linked.gnomad_variant_id
WHERE (:version::text IS NULL OR gnomad.db_version = :version)
ORDER BY gnomad.db_name COLLATE "C", gnomad.db_version COLLATE "C", gnomad.db_identifier COLLATE "C", gnomad.id
