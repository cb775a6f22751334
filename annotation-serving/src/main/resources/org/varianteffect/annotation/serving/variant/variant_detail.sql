SELECT
  v.urn AS variant_urn,
  s.urn AS score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  v.data,
  r.id AS mapping_record_id,
  r.vrs_digest,
  r.pre_mapped,
  r.assay_level,
  r.hgvs_assay_level,
  r.mapping_api_version,
  r.mapped_date,
  r.vrs_version,
  r.alignment_level,
  r.at_mismatched_locus,
  r.near_gap,
  r.error_message,
  r.valid_from,
  <ended:r> AS valid_to
FROM variants v
JOIN scoresets s ON s.id = v.scoreset_id
LEFT JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
WHERE v.urn = :urn AND <visible:s>
ORDER BY v.id<newest:r>
