WITH inserted AS (
  INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to<scoreSetColumn>)
  SELECT d.mapping_record_id, d.allele_id, false, d.valid_from, d.valid_to<scoreSetValue>
  FROM desired_link AS d
  JOIN mapping_records AS r ON r.id = d.mapping_record_id
  JOIN chunk_variant AS c ON c.variant_id = r.variant_id
  WHERE NOT EXISTS (
    SELECT FROM mapping_record_alleles AS l
    WHERE l.mapping_record_id = d.mapping_record_id AND l.allele_id = d.allele_id)
  ORDER BY d.mapping_record_id, d.allele_id
  RETURNING id
)
INSERT INTO annotation_backfill.written_derived_links (id)
SELECT id FROM inserted
