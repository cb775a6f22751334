-- Rule R9: every mapping that has a record and the allele's identifier, in the order of precedence.
INSERT INTO contributor (
  allele_id, variant_id, mapped_variant_id, version, mapped_date, valid_from, valid_to, level, clingen_allele_id,
  hgvs_g, hgvs_c, hgvs_p, consequence, consequence_asked, precedence, is_only_one)
SELECT w.allele_id, w.variant_id, m.id, m.xmin, r.mapped_date, r.valid_from, r.valid_to, r.assay_level,
       nullif(m.clingen_allele_id, ''),
       annotation_backfill.hgvs_at('genomic', nullif(m.hgvs_g, ''), r.assay_level, r.hgvs_assay_level),
       annotation_backfill.hgvs_at('cdna', nullif(m.hgvs_c, ''), r.assay_level, r.hgvs_assay_level),
       annotation_backfill.hgvs_at('protein', nullif(m.hgvs_p, ''), r.assay_level, r.hgvs_assay_level),
       nullif(m.vep_functional_consequence, ''), m.vep_access_date,
       row_number() OVER precedence, count(*) OVER (PARTITION BY w.allele_id) = 1
FROM chunk_allele AS c
JOIN annotation_backfill.written_mapping_records AS w ON w.allele_id = c.allele_id
JOIN mapping_records AS r ON r.id = w.mapping_record_id
JOIN mapped_variants AS m ON m.id = w.mapped_variant_id
WHERE w.allele_id BETWEEN :low AND :high
WINDOW precedence AS (PARTITION BY w.allele_id ORDER BY r.valid_to IS NULL DESC, r.mapped_date DESC, m.id DESC)
