-- One row per allele and control.
INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from, valid_to)
SELECT f.allele_id, n.id, min(f.valid_from), nullif(max(coalesce(f.valid_to, 'infinity')), 'infinity')
FROM floor_mapping AS f
JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = f.mapped_variant_id
<controls>
WHERE f.allele_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM clinvar_allele_links AS k WHERE k.allele_id = f.allele_id AND k.clinvar_control_id = n.id)
GROUP BY f.allele_id, n.id
