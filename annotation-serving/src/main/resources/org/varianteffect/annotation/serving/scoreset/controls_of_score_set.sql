-- The variants of each in no order: they are put in order where they are read, which is faster than here.
WITH linked AS (
  SELECT
    clinvar_link.clinvar_control_id,
    array_agg(v.urn) AS variant_urns,
    array_agg(a.vrs_digest) AS allele_digests,
    array_agg(l.is_authoritative) AS authoritative
  FROM mapping_record_alleles l
  JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = l.allele_id AND <holds:clinvar_link>
  JOIN alleles a ON a.id = l.allele_id
  JOIN mapping_records r ON r.id = l.mapping_record_id
  JOIN variants v ON v.id = r.variant_id
  WHERE l.mapping_record_id = ANY (<include:records_of_score_set>) AND <holds:l>
  GROUP BY clinvar_link.clinvar_control_id
)
SELECT
<include:clinvar_columns>,
  linked.variant_urns,
  linked.allele_digests,
  linked.authoritative
FROM linked
JOIN clinvar_controls clinvar ON clinvar.id = linked.clinvar_control_id
WHERE (:db::text IS NULL OR clinvar.db_name = :db) AND (:version::text IS NULL OR clinvar.db_version = :version)
ORDER BY clinvar.id
