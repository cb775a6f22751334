WITH inserted AS (
  INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to<scoreSetColumn>)
  SELECT c.mapping_record_id, c.allele_id, false, c.valid_from, c.valid_to<scoreSetValue>
  FROM desired_link AS c
  WHERE NOT EXISTS (
    SELECT FROM present_link AS l
    WHERE l.mapping_record_id = c.mapping_record_id AND l.allele_id = c.allele_id)
  ORDER BY c.mapping_record_id, c.allele_id
  RETURNING id, valid_to
)
INSERT INTO annotation_backfill.written_derived_links (id, left_live)
SELECT id, valid_to IS NULL FROM inserted
