-- R9: a value that an allele does not hold because a contributor of higher precedence, or the pipeline, says otherwise.
INSERT INTO annotation_backfill.anomalies (
  stage, kind, score_set_id, variant_id, mapped_variant_id, allele_id, source, key, detail)
SELECT 'timelines', 'ALLELE_FIELD_CONFLICT', (SELECT v.scoreset_id FROM variants AS v WHERE v.id = c.variant_id), c.variant_id, c.mapped_variant_id, c.allele_id, 'allele', field.name,
       jsonb_build_object('kept', field.kept, 'other', field.value)
FROM contributor AS c
JOIN settled AS s ON s.allele_id = c.allele_id
CROSS JOIN LATERAL (
  VALUES ('level', c.level, s.level),
         ('clingen_allele_id', c.clingen_allele_id, s.clingen_allele_id),
         ('hgvs_g', c.hgvs_g, s.hgvs_g),
         ('hgvs_c', c.hgvs_c, s.hgvs_c),
         ('hgvs_p', c.hgvs_p, s.hgvs_p)
) AS field (name, value, kept)
WHERE field.value <> nullif(field.kept, '')
  -- much the same as the line above, as one cheap test for the many contributors without any conflict
  AND (c.level <> s.level OR c.clingen_allele_id <> s.clingen_allele_id
       OR c.hgvs_g <> s.hgvs_g OR c.hgvs_c <> s.hgvs_c OR c.hgvs_p <> s.hgvs_p)
