-- Only what is not as it should be. Run with :closed true first, then false: a variant's old live record is closed before another one
-- becomes live.
UPDATE mapping_records AS r
SET (vrs_digest, pre_mapped, assay_level, hgvs_assay_level, mapping_api_version, mapped_date, vrs_version, alignment_level,
     at_mismatched_locus, near_gap, target_gene_mapping_id, error_message, valid_from, valid_to)
  = ROW (wanted.vrs_digest, wanted.pre_mapped, wanted.assay_level, wanted.hgvs_assay_level, wanted.mapping_api_version,
         wanted.mapped_date, wanted.vrs_version, wanted.alignment_level, wanted.at_mismatched_locus, wanted.near_gap,
         wanted.target_gene_mapping_id, wanted.error_message, wanted.valid_from, wanted.valid_to)
FROM (
  SELECT i.mapping_record_id, i.is_unchanged, i.written_end, i.valid_from, i.valid_to,
         i.pre_mapped_identifier AS vrs_digest, nullif(m.pre_mapped, 'null') AS pre_mapped, i.level AS assay_level,
         i.assay_hgvs AS hgvs_assay_level, m.mapping_api_version, m.mapped_date, nullif(m.vrs_version, '') AS vrs_version,
         nullif(m.alignment_level, '') AS alignment_level, m.at_mismatched_locus, m.near_gap, m.target_gene_mapping_id,
         nullif(m.error_message, '') AS error_message
  FROM incoming AS i
  JOIN mapped_variants AS m ON m.id = i.mapped_variant_id
  WHERE i.is_written AND i.outcome = 'record' AND (i.valid_to IS NOT NULL) = :closed
) AS wanted
WHERE r.id = wanted.mapping_record_id
  -- as it was read: what the pipeline has closed meanwhile is not ours to move
  AND r.valid_to IS NOT DISTINCT FROM wanted.written_end
  AND ((r.valid_from, r.valid_to) IS DISTINCT FROM (wanted.valid_from, wanted.valid_to)
       OR (NOT wanted.is_unchanged
           AND (r.vrs_digest, r.pre_mapped, r.assay_level, r.hgvs_assay_level, r.mapping_api_version, r.mapped_date, r.vrs_version,
                r.alignment_level, r.at_mismatched_locus, r.near_gap, r.target_gene_mapping_id, r.error_message)
             IS DISTINCT FROM
               (wanted.vrs_digest, wanted.pre_mapped, wanted.assay_level, wanted.hgvs_assay_level, wanted.mapping_api_version,
                wanted.mapped_date, wanted.vrs_version, wanted.alignment_level, wanted.at_mismatched_locus, wanted.near_gap,
                wanted.target_gene_mapping_id, wanted.error_message)))
