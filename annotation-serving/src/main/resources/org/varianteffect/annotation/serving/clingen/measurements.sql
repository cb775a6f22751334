SELECT
  v.id AS variant_id,
  a.clingen_allele_id,
  v.urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  s.urn AS score_set_urn,
  s.title,
  s.short_description,
  s.published_date
FROM alleles a
JOIN mapping_record_alleles l ON l.allele_id = a.id AND l.is_authoritative AND <holds:l>
JOIN mapping_records r ON r.id = l.mapping_record_id AND <holds:r>
JOIN variants v ON v.id = r.variant_id
JOIN scoresets s ON s.id = v.scoreset_id
WHERE a.clingen_allele_id = ANY (:ids) AND <visible:s>
ORDER BY s.urn COLLATE "C", s.id, <include:variant_order><newest:r>
LIMIT :limit
