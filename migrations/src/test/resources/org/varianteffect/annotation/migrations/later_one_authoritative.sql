CREATE UNIQUE INDEX uq_mapping_record_alleles_authoritative ON mapping_record_alleles (mapping_record_id)
  WHERE valid_to IS NULL AND is_authoritative;
