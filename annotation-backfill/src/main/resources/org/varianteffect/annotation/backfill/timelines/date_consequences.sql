-- T6: asked on the latest date that an observation of the key, on a window that meets or touches the row's, names. Most sole
-- observations have their date already.
UPDATE desired AS d
SET access_date = coalesce(a.asked, (d.valid_from AT TIME ZONE 'UTC')::date),
    source_version = annotation_backfill.ensembl_release_on(a.asked)
FROM (
  SELECT d.allele_id, d.key, d.valid_from, max(o.asked) AS asked
  FROM desired AS d
  JOIN observation AS o ON o.source = 'vep' AND o.allele_id = d.allele_id AND o.key = d.key
  WHERE d.source = 'vep' AND d.source_version IS NULL
    AND (d.valid_to IS NULL OR o.valid_from <= d.valid_to)
    AND (o.valid_to IS NULL OR o.valid_to >= d.valid_from)
  GROUP BY d.allele_id, d.key, d.valid_from
) AS a
WHERE d.source = 'vep' AND d.source_version IS NULL AND d.allele_id = a.allele_id AND d.key = a.key AND d.valid_from = a.valid_from
