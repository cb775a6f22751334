-- E1: each record of ours links the translations of its authoritative allele, on its own window, unless it already links them.
INSERT INTO desired_link (mapping_record_id, allele_id, score_set_id, valid_from, valid_to)
SELECT r.id, t.partner_id, r.score_set_id, r.valid_from, r.valid_to
FROM (
  SELECT r.id, w.allele_id, c.score_set_id, r.valid_from, r.valid_to
  FROM chunk_variant AS c
  JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
  JOIN mapping_records AS r ON r.id = w.mapping_record_id
  OFFSET 0 -- each record is looked up once, not once a translation
) AS r
JOIN annotation_backfill.translated_alleles AS t ON t.allele_id = r.allele_id
WHERE EXISTS (SELECT FROM alleles AS a WHERE a.id = t.partner_id) -- unless somebody has deleted it since the stage was planned
  -- NOT IN is hashed whatever the planner expects, and it expects few: a join would compare each translation with each link
  AND (r.id, t.partner_id) NOT IN (SELECT l.mapping_record_id, l.allele_id FROM present_link AS l WHERE NOT l.is_derived)
