-- A row per annotation of an allele that a record maps to, measured or translated, and one for the measured allele in any case; rows of one
-- variant follow each other, in no order. Documents travel once: of the record with whichever row comes first, of the measured
-- allele with the first of its own.
SELECT
  v.id AS variant_id,
  v.urn AS variant_urn,
  r.id AS mapping_record_id,
  CASE WHEN lag(r.id) OVER () IS DISTINCT FROM r.id THEN r.pre_mapped END AS pre_mapped,
  CASE WHEN linked.is_authoritative AND lag(linked.id) OVER () IS DISTINCT FROM linked.id THEN a.post_mapped END AS post_mapped,
  r.vrs_version,
  r.error_message,
  r.mapped_date,
  r.mapping_api_version,
  <ended:r> IS NULL AS current,
  CASE WHEN linked.is_authoritative THEN a.clingen_allele_id END AS clingen_allele_id,
  linked.id AS link_id,
  a.vrs_digest AS linked_digest,
  linked.is_authoritative AS linked_authoritative,
<include:gnomad_columns>,
<include:clinvar_columns>
FROM <variants>
<records> mapping_records r ON r.variant_id = v.id AND <holds:r>
LEFT JOIN (
  SELECT
    l.id,
    l.mapping_record_id,
    l.allele_id,
    l.is_authoritative,
    gnomad_link.gnomad_variant_id,
    clinvar_link.clinvar_control_id
  FROM mapping_record_alleles l
  LEFT JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = l.allele_id AND <holds:gnomad_link>
  LEFT JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = l.allele_id AND <holds:clinvar_link>
  WHERE <holds:l>
    AND (l.is_authoritative OR gnomad_link.gnomad_variant_id IS NOT NULL OR clinvar_link.clinvar_control_id IS NOT NULL)
) AS linked ON linked.mapping_record_id = r.id
LEFT JOIN alleles a ON a.id = linked.allele_id
LEFT JOIN gnomad_variants gnomad ON gnomad.id = linked.gnomad_variant_id
LEFT JOIN clinvar_controls clinvar ON clinvar.id = linked.clinvar_control_id
<order>
