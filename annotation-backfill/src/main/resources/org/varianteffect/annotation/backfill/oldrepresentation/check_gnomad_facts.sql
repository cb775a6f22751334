SELECT 'gnomad' AS source, c.*, l.gnomad_variant_id AS key, l.gnomad_variant_id::text AS anomaly_key
FROM checked_mapping AS c
JOIN gnomad_variants_mapped_variants AS l ON l.mapped_variant_id = c.mapped_variant_id
