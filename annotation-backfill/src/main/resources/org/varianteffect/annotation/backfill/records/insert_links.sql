-- R10.
INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to<scoreSetColumn>)
SELECT i.mapping_record_id, i.allele_id, true, i.valid_from, i.valid_to<scoreSetValue>
FROM placed AS i
JOIN chunk_variant AS c ON c.variant_id = i.variant_id
WHERE i.allele_id IS NOT NULL
  -- a record of this chunk's has no link yet
  AND NOT (i.is_written AND EXISTS (
    SELECT FROM mapping_record_alleles AS l
    WHERE l.mapping_record_id = i.mapping_record_id AND l.allele_id = i.allele_id AND l.is_authoritative))
ORDER BY i.mapping_record_id
