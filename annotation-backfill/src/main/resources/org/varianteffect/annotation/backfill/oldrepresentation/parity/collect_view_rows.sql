INSERT INTO shown_row (is_new, urn, score_set_urn, mapping_id, content)
SELECT false, variant_urn, score_set_urn, mapped_variant_id, ROW(<columns>)::text
FROM old_view
WHERE <viewRange>
UNION ALL
SELECT true, variant_urn, score_set_urn, mapping_record_id, ROW(<columns>)::text
FROM new_view
WHERE <viewRange>
