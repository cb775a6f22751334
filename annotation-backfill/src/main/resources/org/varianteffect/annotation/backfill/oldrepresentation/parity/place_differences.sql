INSERT INTO placed_difference (
  reader, row_number, score_set_id, variant_id, field, old_value, new_value, day, mapped_variant_id, mapping_record_id, is_live, reason, is_native,
  allele_id)
SELECT f.reader, f.row_number, f.score_set_id, f.variant_id, f.field, f.old_value, f.new_value, f.day,
       p.mapped_variant_id, p.mapping_record_id, coalesce(p.is_live, false), p.reason, coalesce(p.is_native, false), n.allele_id
FROM field_difference AS f
LEFT JOIN mapping_pair AS p ON p.variant_id = f.variant_id AND p.slot = f.slot
LEFT JOIN (
  SELECT n.mapping_record_id, min(n.allele_id) AS allele_id FROM new_mapping AS n GROUP BY n.mapping_record_id
) AS n ON n.mapping_record_id = p.mapping_record_id
WHERE f.day IS NULL
UNION ALL
-- of a past day: the mapping and its record of then
SELECT f.reader, f.row_number, f.score_set_id, f.variant_id, f.field, f.old_value, f.new_value, f.day,
       f.mapped_variant_id, f.mapping_record_id, true, NULL, false, f.allele_id
FROM field_difference AS f
WHERE f.day IS NOT NULL
