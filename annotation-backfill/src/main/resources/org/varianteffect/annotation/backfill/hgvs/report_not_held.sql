-- R12: what an allele cannot hold beside the HGVS of its own level; and, of its own level, what its contributors say other than its claim.
INSERT INTO annotation_backfill.anomalies (
  stage, kind, score_set_id, variant_id, mapped_variant_id, allele_id, source, key, detail)
SELECT 'timelines', found.kind, (SELECT v.scoreset_id FROM variants AS v WHERE v.id = c.variant_id), c.variant_id, c.mapped_variant_id, c.allele_id, 'allele', field.name,
       jsonb_build_object('kept', NULL, 'other', field.value)
FROM contributor AS c
JOIN settled AS s ON s.allele_id = c.allele_id
LEFT JOIN annotation_backfill.hgvs_claims AS h ON h.allele_id = c.allele_id
CROSS JOIN LATERAL (
  VALUES ('hgvs_g', 'genomic', c.hgvs_g, s.hgvs_g),
         ('hgvs_c', 'cdna', c.hgvs_c, s.hgvs_c),
         ('hgvs_p', 'protein', c.hgvs_p, s.hgvs_p)
) AS field (name, level, value, kept)
CROSS JOIN LATERAL (
  SELECT CASE WHEN field.level <> s.level THEN 'HGVS_NOT_HELD'
              WHEN field.value <> h.hgvs THEN 'ALLELE_FIELD_CONFLICT'
         END AS kind
) AS found
WHERE field.value IS NOT NULL AND nullif(field.kept, '') IS NULL AND found.kind IS NOT NULL
