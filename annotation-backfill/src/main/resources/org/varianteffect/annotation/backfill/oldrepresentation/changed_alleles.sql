-- Every allele whose timelines are made of something else than when it was settled, or of nothing any more, or that has not been settled.
WITH part AS (
  SELECT w.allele_id, annotation_backfill.input_of_mapping(w.mapped_variant_id, w.source_version, r.valid_from, r.valid_to) AS input
  FROM annotation_backfill.written_mapping_records AS w
  JOIN mapping_records AS r ON r.id = w.mapping_record_id
  WHERE w.allele_id IS NOT NULL
  UNION ALL
  SELECT w.allele_id, annotation_backfill.input_of_annotation('gnomad', w.mapped_variant_id, g.id::text, g.db_version)
  FROM annotation_backfill.written_mapping_records AS w
  JOIN gnomad_variants_mapped_variants AS l ON l.mapped_variant_id = w.mapped_variant_id
  JOIN gnomad_variants AS g ON g.id = l.gnomad_variant_id
  WHERE w.allele_id IS NOT NULL
  UNION ALL
  SELECT w.allele_id, annotation_backfill.input_of_annotation('clinvar', w.mapped_variant_id, <controlId>::text, l.clinical_control_id::text)
  FROM annotation_backfill.written_mapping_records AS w
  JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = w.mapped_variant_id
  <controls>
  WHERE w.allele_id IS NOT NULL
  UNION ALL
  SELECT l.allele_id, annotation_backfill.input_of_row(
           'gnomad', l.id, l.gnomad_variant_id::text, l.valid_from,
           CASE WHEN w.id IS NULL THEN nullif(l.valid_to, 'infinity') ELSE l.valid_to END)
  FROM gnomad_allele_links AS l
  LEFT JOIN annotation_backfill.written_gnomad_allele_links AS w ON w.id = l.id
  WHERE w.id IS NULL OR (w.left_live AND l.valid_to IS NOT NULL)
  UNION ALL
  SELECT l.allele_id, annotation_backfill.input_of_row(
           'clinvar', l.id, l.clinvar_control_id::text, l.valid_from,
           CASE WHEN w.id IS NULL THEN nullif(l.valid_to, 'infinity') ELSE l.valid_to END)
  FROM clinvar_allele_links AS l
  LEFT JOIN annotation_backfill.written_clinvar_allele_links AS w ON w.id = l.id
  WHERE w.id IS NULL OR (w.left_live AND l.valid_to IS NOT NULL)
  UNION ALL
  SELECT l.allele_id, annotation_backfill.input_of_row(
           'vep', l.id, coalesce(l.functional_consequence, ''), l.valid_from,
           CASE WHEN w.id IS NULL THEN nullif(l.valid_to, 'infinity') ELSE l.valid_to END)
  FROM vep_allele_consequences AS l
  LEFT JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = l.id
  WHERE w.id IS NULL OR (w.left_live AND l.valid_to IS NOT NULL)
),
made_of AS (
  SELECT allele_id, bit_xor(input) AS inputs
  FROM part
  GROUP BY allele_id
)
SELECT w.allele_id AS id
FROM annotation_backfill.written_alleles AS w
LEFT JOIN alleles AS a ON a.id = w.allele_id
LEFT JOIN made_of AS m ON m.allele_id = w.allele_id
LEFT JOIN annotation_backfill.settled_alleles AS s ON s.allele_id = w.allele_id
CROSS JOIN LATERAL (
  SELECT annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p) AS fingerprint
) AS now_
CROSS JOIN (
  SELECT annotation_backfill.input_of_settings(
           max(p.closed_at), bit_xor(hash_record_extended(ROW(r.release, r.released), 5)), max(r.released)) AS inputs
  FROM annotation_backfill.ensembl_releases AS r
  LEFT JOIN annotation_backfill.protein_proxies_closed AS p ON true
) AS settings
WHERE (m.inputs IS NULL
       OR s.inputs IS DISTINCT FROM
            m.inputs # settings.inputs # CASE WHEN now_.fingerprint = w.fingerprint THEN 0 ELSE now_.fingerprint END)
  AND (:everything
       OR s.inputs = 0 -- left by a mapping: unsettle_left_alleles
       OR w.allele_id IN (
         SELECT r.allele_id
         FROM annotation_backfill.written_mapping_records AS r
         JOIN variants AS v ON v.id = r.variant_id
         WHERE v.scoreset_id = ANY (:scoreSets)))
