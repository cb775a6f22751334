SELECT NULL::int AS mapped_variant_id, '<table> of allele ' || allele_id || ' overlap from ' || next_from AS description
FROM (
  SELECT allele_id, valid_to, lead(valid_from) OVER (PARTITION BY <partition> ORDER BY valid_from, valid_to NULLS LAST) AS next_from
  FROM <table>
  WHERE valid_to IS DISTINCT FROM valid_from
) AS r
WHERE next_from < coalesce(valid_to, 'infinity')
