-- The table as it was: with the columns that contract has dropped. A temporary view comes before whatever else has its name.
CREATE TEMPORARY VIEW mapped_variants AS
SELECT m.id, m.variant_id, m.pre_mapped, m.post_mapped, m.vrs_version, m.error_message, m.modification_date, m.mapped_date,
       m.mapping_api_version, m.current, m.target_gene_mapping_id, m.alignment_level, m.at_mismatched_locus, m.near_gap, m.clingen_allele_id,
       v.vep_functional_consequence, v.vep_access_date, m.hgvs_assay_level, m.hgvs_g, m.hgvs_c, m.hgvs_p
FROM mapped_variants AS m
LEFT JOIN annotation_archive.mapped_variant_vep AS v ON v.mapped_variant_id = m.id
