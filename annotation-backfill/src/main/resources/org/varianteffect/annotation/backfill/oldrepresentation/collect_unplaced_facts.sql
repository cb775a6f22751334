-- What hangs on mappings that have no record, or a record without allele.
INSERT INTO unplaced_fact (mapped_variant_id, source, key, value)
WITH unplaced AS (
  SELECT * FROM incoming WHERE outcome <> 'record' OR identifier IS NULL
)
SELECT u.mapped_variant_id, 'allele', field.name, field.value
FROM unplaced AS u
CROSS JOIN LATERAL (
  VALUES ('clingen_allele_id', u.clingen_allele_id), ('hgvs_g', u.hgvs_g), ('hgvs_c', u.hgvs_c), ('hgvs_p', u.hgvs_p)
) AS field (name, value)
WHERE field.value IS NOT NULL
UNION ALL
SELECT u.mapped_variant_id, 'vep', nullif(m.vep_functional_consequence, ''), m.vep_access_date::text
FROM unplaced AS u
JOIN mapped_variants AS m ON m.id = u.mapped_variant_id
WHERE nullif(m.vep_functional_consequence, '') IS NOT NULL OR m.vep_access_date IS NOT NULL
UNION ALL
SELECT u.mapped_variant_id, 'gnomad', g.gnomad_variant_id::text, NULL
FROM unplaced AS u
JOIN gnomad_variants_mapped_variants AS g ON g.mapped_variant_id = u.mapped_variant_id
UNION ALL
SELECT u.mapped_variant_id, 'clinvar', c.clinical_control_id::text, NULL
FROM unplaced AS u
JOIN mapped_variants_clinical_controls AS c ON c.mapped_variant_id = u.mapped_variant_id
