-- E1: each record of ours links the translations of its authoritative allele, on its own window, unless it already links them.
INSERT INTO desired_link (mapping_record_id, allele_id, score_set_id, valid_from, valid_to)
SELECT w.mapping_record_id, t.partner_id, c.score_set_id, r.valid_from, r.valid_to
FROM chunk_variant AS c
JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
JOIN annotation_backfill.translated_alleles AS t ON t.allele_id = w.allele_id
JOIN mapping_records AS r ON r.id = w.mapping_record_id
WHERE EXISTS (SELECT FROM alleles AS a WHERE a.id = t.partner_id) -- unless somebody has deleted it since the stage was planned
  AND NOT EXISTS (
    SELECT FROM present_link AS l
    WHERE l.mapping_record_id = w.mapping_record_id AND l.allele_id = t.partner_id AND NOT l.is_derived)
