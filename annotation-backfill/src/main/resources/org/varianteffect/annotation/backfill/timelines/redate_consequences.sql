UPDATE vep_allele_consequences AS t
SET access_date = d.access_date,
    source_version = d.source_version
FROM present AS p
JOIN desired AS d ON d.source = p.source AND d.allele_id = p.allele_id AND d.key = p.key AND d.valid_from = p.valid_from
WHERE p.source = 'vep' AND NOT p.is_native AND t.id = p.id
  AND (t.access_date, t.source_version) IS DISTINCT FROM (d.access_date, d.source_version)
