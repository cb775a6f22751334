SELECT
  v.id AS variant_id,
  a.vrs_digest,
  a.level,
  a.clingen_allele_id,
  r.assay_level,
  r.hgvs_assay_level,
  v.data -> 'score_data' -> 'score' AS score,
  v.urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  s.urn AS score_set_urn,
  s.title,
  s.short_description,
  s.published_date,
  (
    SELECT min(newer.urn COLLATE "C") FROM scoresets newer WHERE newer.replaces_id = s.id AND <visible:newer>
  ) AS superseded_by
FROM alleles a
JOIN mapping_record_alleles l ON l.allele_id = a.id AND l.is_authoritative AND <holds:l>
JOIN mapping_records r ON r.id = l.mapping_record_id AND <holds:r>
JOIN variants v ON v.id = r.variant_id
JOIN scoresets s ON s.id = v.scoreset_id
WHERE a.vrs_digest = ANY (:digests)
  AND <visible:s>
  AND (:includeSuperseded
    OR NOT EXISTS (SELECT 1 FROM scoresets newer WHERE newer.replaces_id = s.id AND <visible:newer>))
ORDER BY
  coalesce(a.clingen_allele_id = ANY (:spellings), false) DESC, s.published_date DESC NULLS LAST, s.urn COLLATE "C", s.id,
  <include:variant_order><newest:r>
LIMIT :limit
