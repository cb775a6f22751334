-- The variants of each in no order: they are put in order where they are read, which is faster than here.
WITH linked AS (
  SELECT
    gnomad_link.gnomad_variant_id,
    array_agg(v.urn) AS variant_urns,
    array_agg(a.vrs_digest) AS allele_digests,
    array_agg(l.is_authoritative) AS authoritative
  FROM mapping_record_alleles l
  JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = l.allele_id AND <holds:gnomad_link>
  JOIN alleles a ON a.id = l.allele_id
  JOIN mapping_records r ON r.id = l.mapping_record_id
  JOIN variants v ON v.id = r.variant_id
  WHERE l.mapping_record_id = ANY (<include:records_of_score_set>) AND <holds:l>
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
ORDER BY gnomad.id
