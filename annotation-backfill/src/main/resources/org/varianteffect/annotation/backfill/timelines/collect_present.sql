-- A row of the pipeline's that ends at infinity holds for ever, as one does that is open.
INSERT INTO present (source, id, allele_id, key, valid_from, valid_to, is_native, closed_by_pipeline)
SELECT 'gnomad', l.id, l.allele_id, l.gnomad_variant_id::text, l.valid_from, CASE WHEN w.id IS NULL THEN nullif(l.valid_to, 'infinity') ELSE l.valid_to END,
       w.id IS NULL, coalesce(w.left_live AND l.valid_to IS NOT NULL, false)
FROM chunk_allele AS c
JOIN gnomad_allele_links AS l ON l.allele_id = c.allele_id
LEFT JOIN annotation_backfill.written_gnomad_allele_links AS w ON w.id = l.id
WHERE l.allele_id BETWEEN :low AND :high
UNION ALL
SELECT 'clinvar', l.id, l.allele_id, l.clinvar_control_id::text, l.valid_from, CASE WHEN w.id IS NULL THEN nullif(l.valid_to, 'infinity') ELSE l.valid_to END,
       w.id IS NULL, coalesce(w.left_live AND l.valid_to IS NOT NULL, false)
FROM chunk_allele AS c
JOIN clinvar_allele_links AS l ON l.allele_id = c.allele_id
LEFT JOIN annotation_backfill.written_clinvar_allele_links AS w ON w.id = l.id
WHERE l.allele_id BETWEEN :low AND :high
UNION ALL
SELECT 'vep', l.id, l.allele_id, coalesce(l.functional_consequence, ''), l.valid_from, CASE WHEN w.id IS NULL THEN nullif(l.valid_to, 'infinity') ELSE l.valid_to END,
       w.id IS NULL, coalesce(w.left_live AND l.valid_to IS NOT NULL, false)
FROM chunk_allele AS c
JOIN vep_allele_consequences AS l ON l.allele_id = c.allele_id
LEFT JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = l.id
WHERE l.allele_id BETWEEN :low AND :high
