-- Only what is not as it should be; the guard on `seen` leaves alone what the pipeline has changed since it was read.
UPDATE alleles AS a
SET level = s.level,
    clingen_allele_id = s.clingen_allele_id,
    hgvs_g = s.hgvs_g,
    hgvs_c = s.hgvs_c,
    hgvs_p = s.hgvs_p,
    post_mapped = CASE WHEN s.document_moved THEN s.document ELSE a.post_mapped END,
    -- one that gives everything back is as the pipeline left it
    updated_at = coalesce(CASE WHEN s.filled = '{}' AND s.document_source IS NULL THEN s.native_updated_at END, :today)
FROM (
  SELECT s.*, w.native_updated_at, CASE WHEN s.document_moved THEN annotation_backfill.vrs_canonical(m.post_mapped) END AS document
  FROM settled AS s
  JOIN annotation_backfill.written_alleles AS w ON w.allele_id = s.allele_id
  LEFT JOIN mapped_variants AS m ON m.id = s.document_source AND s.document_moved
  WHERE s.document_moved OR s.fields_changed
  OFFSET 0
) AS s
WHERE a.id = s.allele_id
  AND annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p) = s.seen
  AND ((s.level, s.clingen_allele_id, s.hgvs_g, s.hgvs_c, s.hgvs_p)
         IS DISTINCT FROM (a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p)
       OR (s.document_moved AND s.document IS DISTINCT FROM a.post_mapped))
