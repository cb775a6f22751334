-- A row per annotation of an allele that a record maps to, measured or translated. The documents travel once per record.
SELECT
  v.urn AS variant_urn,
  r.id AS mapping_record_id,
  CASE WHEN lag(r.id) OVER in_order IS DISTINCT FROM r.id THEN r.pre_mapped END AS pre_mapped,
  CASE WHEN lag(r.id) OVER in_order IS DISTINCT FROM r.id THEN a.post_mapped END AS post_mapped,
  r.vrs_version,
  r.error_message,
  r.mapped_date,
  r.mapping_api_version,
  r.valid_to IS NULL AS current,
  a.clingen_allele_id,
  linked.vrs_digest AS linked_digest,
  linked.is_authoritative AS linked_authoritative,
<include:gnomad_columns>,
<include:clinvar_columns>
FROM variants v
JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
LEFT JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND l.is_authoritative AND <holds:l>
LEFT JOIN alleles a ON a.id = l.allele_id
LEFT JOIN (
  SELECT any_link.mapping_record_id, any_link.is_authoritative, allele.vrs_digest, gnomad_link.gnomad_variant_id, clinvar_link.clinvar_control_id
  FROM mapping_record_alleles any_link
  JOIN alleles allele ON allele.id = any_link.allele_id
  LEFT JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = allele.id AND <holds:gnomad_link>
  LEFT JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = allele.id AND <holds:clinvar_link>
  WHERE <holds:any_link> AND (gnomad_link.id IS NOT NULL OR clinvar_link.id IS NOT NULL)
) AS linked ON linked.mapping_record_id = r.id
LEFT JOIN gnomad_variants gnomad ON gnomad.id = linked.gnomad_variant_id
LEFT JOIN clinvar_controls clinvar ON clinvar.id = linked.clinvar_control_id
WHERE <restriction>
WINDOW in_order AS (
  ORDER BY
    <include:variant_order>, r.id, linked.is_authoritative DESC, linked.vrs_digest COLLATE "C",
    clinvar.db_version COLLATE "C", clinvar.db_identifier COLLATE "C", clinvar.id, gnomad.id
)
ORDER BY
  <include:variant_order>, r.id, linked.is_authoritative DESC, linked.vrs_digest COLLATE "C",
  clinvar.db_version COLLATE "C", clinvar.db_identifier COLLATE "C", clinvar.id, gnomad.id
