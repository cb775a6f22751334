-- E2: append-only: an event that says the same of the same mapping is not repeated.
SELECT e.*
FROM (
  <mappingEvents>
) AS e
WHERE NOT EXISTS (
  SELECT FROM annotation_event AS known
  WHERE known.variant_id = e.variant_id AND known.variant_id BETWEEN :low AND :high
    AND known.annotation_type = 'vrs_mapping' AND known.reason = 'migrated'
    AND known.disposition = e.disposition AND known.source_version IS NOT DISTINCT FROM e.source_version
    AND known.created_at = e.valid_from
    -- not an equality, or the document would be built for the hash of each mapping and once more for its event
    AND known.metadata IS NOT DISTINCT FROM e.metadata)
