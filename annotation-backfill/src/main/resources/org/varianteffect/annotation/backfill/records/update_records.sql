-- Run with :closed true first, then false: a variant's old live record is closed before another one becomes live.
UPDATE mapping_records AS r
SET vrs_digest = i.pre_mapped_identifier,
    pre_mapped = nullif(m.pre_mapped, 'null'),
    assay_level = i.level,
    hgvs_assay_level = i.assay_hgvs,
    mapping_api_version = m.mapping_api_version,
    mapped_date = m.mapped_date,
    vrs_version = nullif(m.vrs_version, ''),
    alignment_level = nullif(m.alignment_level, ''),
    at_mismatched_locus = m.at_mismatched_locus,
    near_gap = m.near_gap,
    target_gene_mapping_id = m.target_gene_mapping_id,
    error_message = nullif(m.error_message, ''),
    valid_from = i.valid_from,
    valid_to = i.valid_to
FROM incoming AS i
JOIN mapped_variants AS m ON m.id = i.mapped_variant_id
WHERE r.id = i.mapping_record_id
  AND i.is_written
  AND (i.valid_to IS NOT NULL) = :closed
  -- as it was read: what the pipeline has closed meanwhile is not ours to move
  AND r.valid_to IS NOT DISTINCT FROM i.written_end
  AND (NOT i.is_unchanged OR r.valid_from <> i.valid_from OR r.valid_to IS DISTINCT FROM i.valid_to)
