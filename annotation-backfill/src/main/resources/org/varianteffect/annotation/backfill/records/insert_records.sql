-- R7.
INSERT INTO mapping_records (
  id, variant_id, vrs_digest, pre_mapped, assay_level, hgvs_assay_level, mapping_api_version, mapped_date, vrs_version,
  alignment_level, at_mismatched_locus, near_gap, target_gene_mapping_id, error_message, valid_from, valid_to<scoreSetColumn>)
OVERRIDING SYSTEM VALUE
SELECT i.mapping_record_id, i.variant_id, i.pre_mapped_identifier, nullif(m.pre_mapped, 'null'), i.level, i.assay_hgvs,
       m.mapping_api_version, m.mapped_date, nullif(m.vrs_version, ''), nullif(m.alignment_level, ''),
       m.at_mismatched_locus, m.near_gap, m.target_gene_mapping_id, nullif(m.error_message, ''), i.valid_from, i.valid_to<scoreSetValue>
FROM incoming AS i
JOIN chunk_variant AS c ON c.variant_id = i.variant_id
JOIN mapped_variants AS m ON m.id = i.mapped_variant_id
WHERE i.outcome = 'record' AND NOT i.is_written
ORDER BY i.mapping_record_id
