SELECT 'vep' AS source, c.*, c.consequence AS key, nullif(c.consequence, '') AS anomaly_key
FROM checked_mapping AS c
WHERE c.consequence IS NOT NULL
