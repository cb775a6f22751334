SELECT NULL::int AS mapped_variant_id, 'records of variant ' || variant_id || ' overlap from ' || next_from AS description
FROM (
  SELECT variant_id, valid_to, lead(valid_from) OVER (PARTITION BY variant_id ORDER BY valid_from, valid_to NULLS LAST) AS next_from
  FROM mapping_records
  WHERE valid_to IS DISTINCT FROM valid_from
    -- most have one record, and nothing to sort
    AND variant_id IN (SELECT variant_id FROM mapping_records GROUP BY variant_id HAVING count(*) > 1)
) AS r
WHERE next_from < coalesce(valid_to, 'infinity')
