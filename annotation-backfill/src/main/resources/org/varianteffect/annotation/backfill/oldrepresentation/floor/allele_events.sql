INSERT INTO annotation_event (annotation_type, allele_id, disposition, reason, created_at)
SELECT named.annotation_type, a.id, CASE WHEN named.value IS NULL THEN 'absent' ELSE 'present' END, 'migrated', f.first_mapped
FROM (SELECT allele_id, min(valid_from) AS first_mapped FROM floor_mapping WHERE allele_id IS NOT NULL GROUP BY allele_id) AS f
JOIN alleles AS a ON a.id = f.allele_id
CROSS JOIN LATERAL (
  VALUES ('clingen_allele_id', a.clingen_allele_id), ('mapped_hgvs', coalesce(a.hgvs_g, a.hgvs_c, a.hgvs_p))
) AS named (annotation_type, value)
