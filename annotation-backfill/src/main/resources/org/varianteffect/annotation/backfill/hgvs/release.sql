-- Alleles of ours, and native ones that were filled, give up an HGVS that is another's now, before that one takes it. An empty string is none.
WITH released AS (
  UPDATE alleles AS a
  SET hgvs_g = CASE WHEN NOT (w.created OR 'hgvs_g' = ANY (w.filled)) THEN a.hgvs_g END,
      hgvs_c = CASE WHEN NOT (w.created OR 'hgvs_c' = ANY (w.filled)) THEN a.hgvs_c END,
      hgvs_p = CASE WHEN NOT (w.created OR 'hgvs_p' = ANY (w.filled)) THEN a.hgvs_p END
  FROM annotation_backfill.written_alleles AS w
  LEFT JOIN annotation_backfill.hgvs_claims AS h ON h.allele_id = w.allele_id AND h.holder_id = w.allele_id
  WHERE w.allele_id = a.id
    AND (w.created OR w.filled && '{hgvs_g,hgvs_c,hgvs_p}')
    AND w.fingerprint = annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p)
    AND coalesce(nullif(a.hgvs_g, ''), nullif(a.hgvs_c, ''), nullif(a.hgvs_p, '')) <> coalesce(h.hgvs, '')
  RETURNING a.id, annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p) AS fingerprint
)
UPDATE annotation_backfill.written_alleles AS w
SET fingerprint = r.fingerprint
FROM released AS r
WHERE w.allele_id = r.id
