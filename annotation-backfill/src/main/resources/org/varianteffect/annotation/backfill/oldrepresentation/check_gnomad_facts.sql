SELECT 'gnomad' AS source, m.variant_id, m.id AS mapped_variant_id, l.gnomad_variant_id AS key, l.gnomad_variant_id::text AS anomaly_key
FROM gnomad_variants_mapped_variants AS l
JOIN mapped_variants AS m ON m.id = l.mapped_variant_id
WHERE :everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
