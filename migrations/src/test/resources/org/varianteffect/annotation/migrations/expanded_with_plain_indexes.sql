-- As expand left a database before its unique indexes INCLUDEd anything.
DROP INDEX uq_mapping_records_current;
CREATE UNIQUE INDEX uq_mapping_records_current ON mapping_records (variant_id) WHERE valid_to IS NULL;
DROP INDEX uq_mapping_record_alleles_live;
CREATE UNIQUE INDEX uq_mapping_record_alleles_live ON mapping_record_alleles (mapping_record_id, allele_id) WHERE valid_to IS NULL;
DROP INDEX uq_gnomad_allele_links_live;
CREATE UNIQUE INDEX uq_gnomad_allele_links_live ON gnomad_allele_links (allele_id) WHERE valid_to IS NULL;
UPDATE databasechangelog c
SET md5sum = earlier.md5sum
FROM (
  VALUES
    ('mapping_records', '9:0415c16aeee910666118c3802bee635a'),
    ('mapping_record_alleles', '9:8624d02d22db290602b8a0f10ed85c17'),
    ('gnomad_allele_links', '9:ebab90f0bb4ad38fe3fa2873f602978e'),
    ('uq_mapping_records_current', '9:ac9870c741423e2fc7b760123f6d2e77'),
    ('uq_mapping_record_alleles_live', '9:93ed01decfb3bf7d1e988231616ee463'),
    ('uq_gnomad_allele_links_live', '9:fc9bafed89b85304d2ac92f0763198fc')
) AS earlier (id, md5sum)
WHERE c.id = earlier.id;
