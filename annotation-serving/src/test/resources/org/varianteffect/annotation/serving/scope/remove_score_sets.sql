-- All that is in the database on account of score sets, alleles that nobody else maps to and their annotations among it.
DELETE FROM variant_annotation_status WHERE variant_id IN (SELECT id FROM variants WHERE scoreset_id = ANY (<ids>));
DELETE FROM mapping_record_alleles WHERE mapping_record_id IN (
  SELECT r.id FROM mapping_records AS r JOIN variants AS v ON v.id = r.variant_id WHERE v.scoreset_id = ANY (<ids>));
DELETE FROM mapping_records WHERE variant_id IN (SELECT id FROM variants WHERE scoreset_id = ANY (<ids>));
DELETE FROM variants WHERE scoreset_id = ANY (<ids>);
UPDATE scoresets SET replaces_id = NULL WHERE replaces_id = ANY (<ids>);
DELETE FROM scoresets WHERE id = ANY (<ids>);
DELETE FROM gnomad_allele_links WHERE allele_id NOT IN (SELECT allele_id FROM mapping_record_alleles);
DELETE FROM clinvar_allele_links WHERE allele_id NOT IN (SELECT allele_id FROM mapping_record_alleles);
DELETE FROM vep_allele_consequences WHERE allele_id NOT IN (SELECT allele_id FROM mapping_record_alleles);
DELETE FROM alleles WHERE id NOT IN (SELECT allele_id FROM mapping_record_alleles);
