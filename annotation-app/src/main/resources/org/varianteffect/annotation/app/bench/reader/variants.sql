SELECT v.urn
FROM variants v
JOIN mapping_records r ON r.variant_id = v.id AND r.valid_to IS NULL
WHERE v.urn IS NOT NULL
ORDER BY md5(v.urn)
LIMIT 50
