INSERT INTO mapping_records (
  id, variant_id, vrs_digest, pre_mapped, assay_level, hgvs_assay_level, mapping_api_version, mapped_date, vrs_version,
  alignment_level, at_mismatched_locus, near_gap, target_gene_mapping_id, error_message, valid_from, valid_to)
OVERRIDING SYSTEM VALUE
SELECT f.mapping_record_id, m.variant_id, m.pre_mapped ->> 'id', m.pre_mapped, f.level,
       coalesce(m.hgvs_assay_level, CASE f.level WHEN 'genomic' THEN m.hgvs_g WHEN 'cdna' THEN m.hgvs_c ELSE m.hgvs_p END),
       m.mapping_api_version, m.mapped_date, m.vrs_version, m.alignment_level, m.at_mismatched_locus, m.near_gap,
       m.target_gene_mapping_id, m.error_message, f.valid_from, f.valid_to
FROM floor_mapping AS f
JOIN mapped_variants AS m ON m.id = f.mapped_variant_id
