WITH linked AS (
  SELECT
    clinvar.id AS control_id,
    array_agg(v.urn ORDER BY <include:variant_order>, a.vrs_digest COLLATE "C") AS variant_urns,
    array_agg(a.vrs_digest ORDER BY <include:variant_order>, a.vrs_digest COLLATE "C") AS allele_digests,
    array_agg(l.is_authoritative ORDER BY <include:variant_order>, a.vrs_digest COLLATE "C") AS authoritative
  FROM variants v
  JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
  JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND <holds:l>
  JOIN alleles a ON a.id = l.allele_id
  JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = l.allele_id AND <holds:clinvar_link>
  JOIN clinvar_controls clinvar ON clinvar.id = clinvar_link.clinvar_control_id
  WHERE v.scoreset_id = :scoreSetId
    AND (:db::text IS NULL OR clinvar.db_name = :db)
    AND (:version::text IS NULL OR clinvar.db_version = :version)
  GROUP BY clinvar.id
)
SELECT
<include:clinvar_columns>,
  linked.variant_urns,
  linked.allele_digests,
  linked.authoritative
FROM linked
JOIN clinvar_controls clinvar ON clinvar.id = linked.control_id
ORDER BY clinvar.db_name COLLATE "C", clinvar.db_version COLLATE "C", clinvar.db_identifier COLLATE "C", clinvar.id
