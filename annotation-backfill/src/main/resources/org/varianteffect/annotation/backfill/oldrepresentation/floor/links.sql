INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to)
SELECT mapping_record_id, allele_id, true, valid_from, valid_to
FROM floor_mapping
WHERE allele_id IS NOT NULL
